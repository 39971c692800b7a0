/** What a chat's orders came to: paid, partly paid or unpaid, and the sums, by chat and by manager. */
package otklik.analysis.orders;
