/** A stand-in for Telegram's Bot API: what a bot sends, strictly checked, and a page that shows it as a chat. */
package otklik.sandbox.telegram;
