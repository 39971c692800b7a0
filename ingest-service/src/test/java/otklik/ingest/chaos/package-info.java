/** Whole instances of the service that are killed, stopped and fed with faults, while the facts change. */
package otklik.ingest.chaos;
