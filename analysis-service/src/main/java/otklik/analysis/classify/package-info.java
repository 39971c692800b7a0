/** The judge of messages at the command line: judges, measures and learns. */
package otklik.analysis.classify;
