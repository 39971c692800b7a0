/** The whole way, from facts in RetailCRM to rows in the spreadsheet and words in Telegram, over the packaged services. */
package otklik.flow;
