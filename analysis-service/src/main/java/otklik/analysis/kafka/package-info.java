/** The edge to Kafka: topics in, the topology, topics out. */
package otklik.analysis.kafka;
