/** Copies RetailCRM's chats into Kafka: entry point and settings. */
package otklik.ingest;
