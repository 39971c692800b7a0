package otklik.analysis.group;

/**
 * What one chat adds to a group; also the sum over its chats, which begins empty. Taking off what was put on leaves what
 * was there before, so everything in it is a whole number or an exact decimal.
 */
public interface Share<S extends Share<S>> {
    /** Puts the other on ({@code sign} 1) or takes it off (-1), in place. */
    void add(S other, int sign);

    boolean isNothing();
}
