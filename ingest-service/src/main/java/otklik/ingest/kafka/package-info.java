/** The edge to Kafka: one transaction holds a page's events and the checkpoint. */
package otklik.ingest.kafka;
