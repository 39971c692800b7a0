/** What a message says, by rules kept as data. */
package otklik.analysis.language;
