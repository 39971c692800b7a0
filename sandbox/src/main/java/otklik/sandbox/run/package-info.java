/** What {@code ./run} starts: the broker, the demo accounts where there are no real ones, the services, and one status. */
package otklik.sandbox.run;
