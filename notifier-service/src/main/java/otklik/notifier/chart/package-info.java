/** Draws figures, with a font of its own, so that a container without fonts can. */
package otklik.notifier.chart;
