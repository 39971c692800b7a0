package otklik.ingest.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The report for a person: findings with their remedies, then the counts, a day a line. */
public final class ReportText {
    private static final String INDENT = " ".repeat(12);

    private final Words words;

    public ReportText(Words words) {
        this.words = words;
    }

    public String of(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(words.of("title", report.checkedAt()));
        report.findings().forEach(finding -> lines.addAll(lines(finding)));
        if (!report.counts().isEmpty()) {
            lines.add(words.of("counts"));
            byDay(report.counts()).forEach((date, counts) -> lines.add("  " + date + "  " + counts));
        }
        lines.add(words.of("verdict." + report.worst().word()));
        return String.join("\n", lines) + "\n";
    }

    private List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add("%-11s %s".formatted(words.of(finding.severity().word()), finding.text()));
        if (!finding.remedy().isEmpty()) {
            lines.add(INDENT + words.of("remedy", finding.remedy()));
        }
        return lines;
    }

    private static Map<LocalDate, String> byDay(List<Count> counts) {
        return counts.stream()
                .collect(Collectors.groupingBy(
                        Count::date,
                        TreeMap::new,
                        Collectors.mapping(
                                count -> "%s %d / %d".formatted(count.channel(), count.retailcrm(), count.kafka()),
                                Collectors.joining(", "))));
    }
}
