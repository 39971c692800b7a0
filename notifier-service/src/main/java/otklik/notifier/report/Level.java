package otklik.notifier.report;

/** How a figure stands to its target. */
public enum Level {
    GOOD("🟢"),
    CLOSE("🟡"),
    BAD("🔴"),
    /** Too few to judge by, or nothing to judge. */
    UNTOLD("⚪");

    private final String dot;

    Level(String dot) {
        this.dot = dot;
    }

    public String dot() {
        return dot;
    }

    /** Good is no longer good when it got clearly worse. */
    Level loweredTo(Level lower) {
        return this == GOOD ? lower : this;
    }

    static Level worse(Level one, Level other) {
        return one == UNTOLD ? other : other == UNTOLD ? one : one.compareTo(other) >= 0 ? one : other;
    }
}
