package otklik.ingest.kafka;

import otklik.events.crm.Period;

/**
 * What all shards read, decided by the owner of the reference data.
 *
 * @param settings those that choose the facts
 * @param period what is counted, worked out at the first start under these settings
 */
public record ScopeRecord(String settings, Period period) {}
