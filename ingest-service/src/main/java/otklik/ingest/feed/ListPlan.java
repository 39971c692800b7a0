package otklik.ingest.feed;

import java.util.Map;
import java.util.Optional;
import otklik.ingest.facts.Memory.Kind;
import otklik.ingest.facts.Rows;

/**
 * A list of the MG Bot API that a shard reads.
 *
 * @param key of its checkpoint
 * @param list last part of its path
 * @param filter parameters that choose its rows
 * @param rows what becomes of them
 * @param live whether changes are polled for once the history is read, or that is read once and for all
 * @param swept which of its entities may vanish without a word
 */
record ListPlan(String key, String list, Map<String, String> filter, Rows rows, boolean live, Optional<Kind> swept) {
    ListPlan {
        filter = Map.copyOf(filter);
    }
}
