package otklik.sandbox.run;

import java.util.List;

/** A command line that asks for nothing we know. */
final class WrongArgument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> values;

    /** @param key of the text that tells the operator */
    WrongArgument(String key, Object... values) {
        super(key);
        this.key = key;
        this.values = List.of(values);
    }

    String text(Texts texts) {
        return texts.of(key, values.toArray());
    }
}
