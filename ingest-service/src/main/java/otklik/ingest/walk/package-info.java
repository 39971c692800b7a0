/** How to read a whole list by ids without trusting the order of its pages. */
package otklik.ingest.walk;
