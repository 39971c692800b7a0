/** What the daily report says and when it is due; nothing here knows Kafka or Telegram. */
package otklik.notifier.report;
