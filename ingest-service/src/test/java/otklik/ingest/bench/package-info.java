/** How fast a history is read, against bare reading and bare writing on the same broker: a command, no test. */
package otklik.ingest.bench;
