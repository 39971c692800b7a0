/** What analysis derives from the facts: topics {@code analytics.*}. */
package otklik.events.analytics;
