/** The one thread that polls: reference data, backfill, then changes. */
package otklik.ingest.polling;
