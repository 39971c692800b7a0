/** Keeps the board's facts up to the topics, and fetches on demand what is not held: texts of messages and verdicts on them. */
package otklik.publisher.live;
