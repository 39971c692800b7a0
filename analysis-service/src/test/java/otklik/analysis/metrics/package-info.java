/** Holds the pages about the figures to the rules that compute them. */
package otklik.analysis.metrics;
