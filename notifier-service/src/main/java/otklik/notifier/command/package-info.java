/** What people ask the bot, and its answers. */
package otklik.notifier.command;
