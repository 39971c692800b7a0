/** The edge to Kafka: all topics from their beginning, and dead letters. */
package otklik.publisher.kafka;
