package otklik.publisher.google;

import otklik.publisher.look.Words;

/** What is wrong and what to do, in one line that holds no content. */
public record Problem(String russian, String english) {
    public static Problem of(String key, Object... values) {
        return new Problem(Words.RUSSIAN.of(key, values), Words.ENGLISH.of(key, values));
    }

    /** For one who may read either. */
    public String both() {
        return russian + " / " + english;
    }
}
