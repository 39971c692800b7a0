package otklik.analysis.conversation;

import java.util.Comparator;

/** Orders ids, which are whole numbers in text, without a limit to their size. */
public final class Numbers {
    public static final Comparator<String> ORDER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private Numbers() {}
}
