/** The figures of a manager and of a channel over the whole period. */
package otklik.analysis.summary;
