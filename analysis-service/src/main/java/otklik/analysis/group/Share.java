package otklik.analysis.group;

/**
 * What one chat adds to a group; also the sum over its chats. Taking off what was put on leaves what was there before,
 * so everything in it is a whole number.
 */
public interface Share<S extends Share<S>> {
    S plus(S other);

    S minus(S other);

    boolean isNothing();
}
