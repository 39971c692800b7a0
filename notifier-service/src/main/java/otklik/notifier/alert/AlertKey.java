package otklik.notifier.alert;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an alert in the outbox.
 *
 * @param round counts up when an alert that was put off is told anew
 */
record AlertKey(String waitId, int level, int round) {
    private static final Pattern FORM = Pattern.compile("alert/(.+)/(\\d+)/(\\d+)");

    static Optional<AlertKey> of(String report) {
        Matcher form = FORM.matcher(report);
        return form.matches()
                ? Optional.of(
                        new AlertKey(form.group(1), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    String report() {
        return "alert/" + waitId + "/" + level + "/" + round;
    }

    AlertKey next() {
        return new AlertKey(waitId, level, round + 1);
    }

    /** As a digest names what it tells of. */
    String member() {
        return waitId + "/" + level;
    }

    static String waitOf(String member) {
        return member.substring(0, member.lastIndexOf('/'));
    }
}
