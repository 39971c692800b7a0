package otklik.ingest.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import otklik.ingest.check.Access.Outcome;

/** Judges what a credential may read. */
final class AccessFindings {
    private final Words words;

    AccessFindings(Words words) {
        this.words = words;
    }

    /**
     * One finding when all is well or nothing is, else one for each way in which lists failed.
     *
     * @param api {@code MG} or {@code V5}, as the codes begin
     */
    List<Finding> of(String api, List<Access> accesses) {
        if (all(accesses, Outcome.READ)) {
            return List.of(words.finding(api + "_READ", Severity.OK, names(accesses)));
        }
        if (all(accesses, Outcome.REFUSED)) {
            String status = Integer.toString(accesses.get(0).status());
            return List.of(words.finding(api + "_REFUSED", Severity.ERROR, status));
        }
        List<Finding> findings = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            List<Access> such = accesses.stream()
                    .filter(access -> access.outcome() == outcome)
                    .toList();
            if (outcome != Outcome.READ && !such.isEmpty()) {
                findings.add(words.finding(api + "_" + code(outcome), severity(outcome), names(such)));
            }
        }
        return findings;
    }

    private static boolean all(List<Access> accesses, Outcome outcome) {
        return accesses.stream().allMatch(access -> access.outcome() == outcome);
    }

    private static String code(Outcome outcome) {
        return outcome == Outcome.REFUSED ? "RIGHT_MISSING" : outcome.name();
    }

    private static Severity severity(Outcome outcome) {
        return outcome == Outcome.BUSY ? Severity.WARNING : Severity.ERROR;
    }

    private static String names(List<Access> accesses) {
        return accesses.stream().map(Access::list).collect(Collectors.joining(", "));
    }
}
