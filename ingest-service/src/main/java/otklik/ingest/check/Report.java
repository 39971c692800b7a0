package otklik.ingest.check;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;

/**
 * What a check has brought to light.
 *
 * @param checkedAt {@code uuuu-MM-dd'T'HH:mm:ssxxx} in the business zone
 * @param counts of the days that were compared, none where nothing could be
 */
public record Report(
        @JsonProperty("checked_at") String checkedAt, boolean ok, List<Finding> findings, List<Count> counts) {
    public Report {
        findings = List.copyOf(findings);
        counts = List.copyOf(counts);
    }

    /** The worst findings first. */
    static Report of(String checkedAt, List<Finding> findings, List<Count> counts) {
        List<Finding> sorted = findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        return new Report(checkedAt, worst(sorted) != Severity.ERROR, sorted, counts);
    }

    public Severity worst() {
        return worst(findings);
    }

    private static Severity worst(List<Finding> findings) {
        return findings.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.OK);
    }
}
