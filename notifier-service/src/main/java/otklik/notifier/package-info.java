/** Tells the shop in Telegram how its managers answered: entry point and settings. */
package otklik.notifier;
