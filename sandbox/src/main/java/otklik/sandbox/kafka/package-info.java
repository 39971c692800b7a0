/** A real Kafka in one process: for the one-command run, and for tests. */
package otklik.sandbox.kafka;
