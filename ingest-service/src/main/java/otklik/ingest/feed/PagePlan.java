package otklik.ingest.feed;

import java.util.Optional;
import otklik.ingest.crm.RestModule;
import otklik.ingest.facts.Memory.Kind;
import otklik.ingest.facts.Rows;

/**
 * A list of a module that a shard reads.
 *
 * @param key of its checkpoint
 * @param row kind of its rows, {@code chat} or {@code message}
 * @param module where its pages are
 * @param rows what becomes of them
 * @param swept which of its entities may vanish without a word
 */
record PagePlan(String key, String row, RestModule module, Rows rows, Optional<Kind> swept) {}
