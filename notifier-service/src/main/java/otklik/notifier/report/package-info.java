/** What the reports say and when they are due; nothing here knows Kafka or Telegram: begin at {@link otklik.notifier.report.ReportWriter}. */
package otklik.notifier.report;
