package otklik.ingest.check;

/**
 * One thing that was looked at.
 *
 * @param code names the kind of finding, for programs
 * @param text what was found, for the operator
 * @param remedy how to mend it; empty when there is nothing to mend
 */
public record Finding(String code, Severity severity, String text, String remedy) {
    public Finding {
        if (code.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a finding without code or text");
        }
        if (severity != Severity.OK && remedy.isBlank()) {
            throw new IllegalArgumentException(code + " does not say how to mend it");
        }
    }
}
