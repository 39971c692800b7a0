/** Alerts through a Telegram where calls fail, by senders that are killed. */
package otklik.notifier.chaos;
