/** Watches whether the other services are ready. */
package otklik.notifier.health;
