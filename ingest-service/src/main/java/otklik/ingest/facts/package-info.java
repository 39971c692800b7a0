/** What was emitted before, and which events a page of rows brings. */
package otklik.ingest.facts;
