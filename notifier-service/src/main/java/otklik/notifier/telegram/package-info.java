/** Telegram's Bot API, and what its answers mean for a message. */
package otklik.notifier.telegram;
