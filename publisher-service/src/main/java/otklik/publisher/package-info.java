/** Keeps a Google spreadsheet equal to the topics: entry point and settings. */
package otklik.publisher;
