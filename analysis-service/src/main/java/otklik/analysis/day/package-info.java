/** What happened on one local date, additive over managers, channels and days. */
package otklik.analysis.day;
