package otklik.events.analytics;

/** How far a measure is from where it should be. */
public enum SpinLevel {
    RED("🔴"),
    YELLOW("🟡"),
    GREEN("🟢");

    private final String sign;

    SpinLevel(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }
}
