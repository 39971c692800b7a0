/** Who reads which part of RetailCRM: shards, their owners, and their shares of the allowed requests. */
package otklik.ingest.shard;
