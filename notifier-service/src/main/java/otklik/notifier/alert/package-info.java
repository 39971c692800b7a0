/** Which alerts there should be, as a pure function of the facts, of what stands in Telegram and of the time. */
package otklik.notifier.alert;
