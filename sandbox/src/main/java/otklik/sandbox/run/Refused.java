package otklik.sandbox.run;

/** The command cannot be carried out: one line for the operator, and the exit code. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    Refused(String line, int code) {
        super(line);
        this.code = code;
    }

    int code() {
        return code;
    }
}
