/** Rows as files that a spreadsheet program opens without harm. */
package otklik.publisher.csv;
