package otklik.settings;

/** A setting that is missing or wrong; the message is one line for the operator and never holds a secret. */
public final class InvalidSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidSetting(String name, String problem) {
        super(name + ": " + problem);
    }
}
