package otklik.publisher.google;

import java.util.Optional;

/**
 * Who writes a batch, which of his it is, and up to where of the topics: kept in the spreadsheet by the same all or
 * nothing call, so that one look tells whether it was carried out.
 *
 * @param before the words that must still stand there; empty where there are none yet
 * @param positions of topics, for people who search for a fault
 * @param positionsKnown whether there are such words already
 */
public record Stamp(Optional<String> before, String after, String positions, boolean positionsKnown) {
    public static final String WRITER = "otklik.writer";
    public static final String POSITIONS = "otklik.positions";
}
