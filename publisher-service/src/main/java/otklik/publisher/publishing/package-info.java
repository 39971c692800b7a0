/** The loop from topics to tabs, and how it stands. */
package otklik.publisher.publishing;
