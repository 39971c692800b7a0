/** Measures the board on a shop of any size; run by hand, see the README. */
package otklik.publisher.bench;
