package otklik.analysis.kafka;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which results stand in the topics, and which are to follow them. Results are known by the application id they were
 * worked out under: of the settings' fingerprint, and a number that no id had before, so that a return to earlier settings
 * never meets what is left of their state.
 *
 * @param id whose results stand
 * @param complete they stand alone: what was told before them is gone
 * @param coming whose results are being worked out to follow; empty: nobody's
 * @param last the highest number that was given
 */
record Standing(String id, boolean complete, String coming, int last) {
    /** An id, or the beginning of a name that belongs to it: such as topics of its own. */
    private static final Pattern ID = Pattern.compile("(otklik-analysis-([0-9a-f]{8})(?:-\\d+)?)(?:-.*)?");

    private static final String NOBODY = "";

    static Standing first(String fingerprint) {
        return new Standing(id(fingerprint, 1), true, NOBODY, 1);
    }

    /** An id's own part of a name, or the whole name if that is none. */
    static String owner(String name) {
        Matcher form = ID.matcher(name);
        return form.matches() ? form.group(1) : name;
    }

    static boolean owned(String name) {
        return ID.matcher(name).matches();
    }

    /** What is to be done by settings of this fingerprint: to keep what stands, to go on with what is coming, or to begin. */
    Standing wanting(String fingerprint) {
        if (of(id, fingerprint)) {
            return new Standing(id, complete, NOBODY, last);
        }
        return of(coming, fingerprint) ? this : new Standing(id, complete, id(fingerprint, last + 1), last + 1);
    }

    boolean waits() {
        return !coming.isEmpty();
    }

    /** Under which id to work. */
    String working() {
        return waits() ? coming : id;
    }

    Standing followed() {
        return new Standing(coming, false, NOBODY, last);
    }

    Standing alone() {
        return new Standing(id, true, coming, last);
    }

    private static boolean of(String id, String fingerprint) {
        Matcher form = ID.matcher(id);
        return form.matches() && form.group(2).equals(fingerprint);
    }

    private static String id(String fingerprint, int number) {
        return "otklik-analysis-" + fingerprint + "-" + number;
    }
}
