package otklik.publisher.web;

/** A parameter of a request that cannot be understood. */
final class WrongParameter extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String parameter;

    WrongParameter(String parameter, String problem) {
        super(problem);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
