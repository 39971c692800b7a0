package otklik.notifier.report;

import java.util.ArrayList;
import java.util.List;

/** What stands above every report: that it is late, and how fresh the facts are. */
final class Heading {
    private final Wording wording;

    Heading(Wording wording) {
        this.wording = wording;
    }

    /** @param more further lines, as what is compared with what */
    Rich of(Facts facts, Occasion occasion, String... more) {
        List<Rich> lines = new ArrayList<>();
        occasion.missed().ifPresent(due -> lines.add(Rich.text(wording.say("late", wording.moment(due)))));
        lines.add(Rich.text(freshness(facts, occasion)));
        for (String line : more) {
            lines.add(Rich.text(line));
        }
        return Rich.join("\n", lines);
    }

    private String freshness(Facts facts, Occasion occasion) {
        Freshness fresh = Freshness.of(facts.progress(), occasion.now().getZone());
        if (fresh.at().isEmpty()) {
            return wording.say("fresh.unknown");
        }
        String text = wording.say("fresh", wording.moment(fresh.at().get()));
        if (fresh.loading()) {
            return text + " " + wording.say("fresh.loading");
        }
        return fresh.behind(occasion.now())
                .map(age -> text + " " + wording.say("fresh.behind", wording.duration(age.toSeconds())))
                .orElse(text);
    }
}
