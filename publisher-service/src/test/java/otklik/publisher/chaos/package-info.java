/** Everything that may go wrong with a spreadsheet, at once. */
package otklik.publisher.chaos;
