/** What an owner is told of each manager: over the period, of a day, of a week. */
package otklik.analysis.report;
