/** How fast the analysis is, against a bare topology on the same broker: a command, no test. */
package otklik.analysis.bench;
