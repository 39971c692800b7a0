/** What is read of RetailCRM and in which order: changes first, then history, then what may have been deleted. */
package otklik.ingest.feed;
