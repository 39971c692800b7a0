/** The day figures read, and the outbox kept. */
package otklik.notifier.kafka;
