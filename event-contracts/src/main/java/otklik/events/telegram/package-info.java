/** What people do in Telegram. */
package otklik.events.telegram;
