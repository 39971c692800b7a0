package otklik.analysis.kafka;

/**
 * Results by one set of the settings that change figures.
 *
 * @param fingerprint of the settings
 * @param complete the results stand alone: what the generation before left behind is gone
 */
record Generation(String fingerprint, boolean complete) {}
