package otklik.ingest.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Judges whether the topic holds the messages that RetailCRM holds, id by id. */
final class CountFindings {
    private static final int EXAMPLES = 5;

    private final Words words;

    CountFindings(Words words) {
        this.words = words;
    }

    /** @param loaded the history has been read: nothing is still on its way */
    List<Finding> of(Ledger ledger, boolean loaded) {
        List<Finding> findings = new ArrayList<>();
        long[] missing = ledger.missing();
        long[] surplus = ledger.surplus();
        if (missing.length > 0) {
            findings.add(differing(
                    loaded ? "MESSAGES_MISSING" : "MESSAGES_TO_COME",
                    loaded ? Severity.ERROR : Severity.WARNING,
                    missing,
                    ledger.days()));
        }
        if (surplus.length > 0) {
            findings.add(differing("MESSAGES_SURPLUS", Severity.WARNING, surplus, ledger.days()));
        }
        if (findings.isEmpty()) {
            long all = ledger.counts().stream().mapToLong(Count::kafka).sum();
            findings.add(words.finding(
                    "COUNTS_EQUAL",
                    Severity.OK,
                    all,
                    ledger.days().first().toString(),
                    ledger.days().last().toString()));
        }
        return findings;
    }

    private Finding differing(String code, Severity severity, long[] ids, Days days) {
        return words.finding(
                code,
                severity,
                ids.length,
                examples(ids),
                days.first().toString(),
                days.last().toString());
    }

    static String examples(long... ids) {
        return Arrays.stream(ids).limit(EXAMPLES).mapToObj(Long::toString).collect(Collectors.joining(", "));
    }
}
