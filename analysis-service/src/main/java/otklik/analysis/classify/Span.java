package otklik.analysis.classify;

/** Characters of a text, half-open, as Java and JavaScript count them. */
public record Span(int from, int to) {}
