/** What RetailCRM says by itself, and which shards it concerns. */
package otklik.ingest.live;
