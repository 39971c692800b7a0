package otklik.analysis.conversion;

/** Where a difference lies with a confidence of 95 %. */
public record Interval(double low, double high) {}
