package otklik.publisher.publishing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import otklik.publisher.google.Stamp;
import otklik.publisher.google.Tag;

/**
 * Who writes the spreadsheet, by hidden words in it: {@code generation/writer/sequence}. Each process takes the next
 * generation; one that sees a higher one than its own stops. The sequence tells which batch was carried out last.
 */
final class Claim {
    /** The words in parts; words of another form are nobody's. */
    private record Holder(long generation, String writer, long sequence) {
        static Optional<Holder> of(String words) {
            String[] parts = words.split("/");
            return parts.length == 3 && parts[0].matches("\\d{1,18}") && parts[2].matches("\\d{1,18}")
                    ? Optional.of(new Holder(Long.parseLong(parts[0]), parts[1], Long.parseLong(parts[2])))
                    : Optional.empty();
        }

        String words() {
            return generation + "/" + writer + "/" + sequence;
        }
    }

    private static final Comparator<Holder> ORDER = Comparator.comparingLong(Holder::generation)
            .thenComparing(Holder::writer)
            .thenComparingLong(Holder::sequence);

    private final String writer;
    private Optional<Holder> standing = Optional.empty();
    private boolean positionsKnown;
    private long generation;
    private long sequence;
    private boolean held;

    /** @param writer a name that no other process has, without slashes */
    Claim(String writer) {
        this.writer = writer;
    }

    /** The highest words of all, where there are any. */
    static Optional<String> words(List<Tag> tags) {
        return highest(tags).map(Holder::words);
    }

    /**
     * Takes what the spreadsheet says now.
     *
     * @throws Superseded when a later process than ours has begun to write
     */
    void seen(List<Tag> tags) {
        standing = highest(tags);
        positionsKnown = tags.stream().anyMatch(tag -> tag.key().equals(Stamp.POSITIONS));
        long found = standing.map(Holder::generation).orElse(0L);
        if (!held) {
            generation = found + 1;
        } else if (standing.filter(this::isLater).isPresent()) {
            throw new Superseded(standing.orElseThrow().words());
        }
    }

    Stamp next(String positions) {
        sequence++;
        return new Stamp(
                standing.map(Holder::words),
                new Holder(generation, writer, sequence).words(),
                positions,
                positionsKnown);
    }

    /** A batch with this stamp was carried out, and is the last that was. */
    void written(Stamp stamp) {
        held = true;
        standing = Holder.of(stamp.after());
        positionsKnown = true;
    }

    /** Whether what stands in the spreadsheet is the batch with this stamp. */
    boolean landed(Stamp stamp) {
        boolean landed =
                standing.map(Holder::words).filter(stamp.after()::equals).isPresent();
        if (landed) {
            written(stamp);
        }
        return landed;
    }

    /** Whether somebody wrote before us whose last calls may still be under way. */
    boolean takesOver() {
        return !held && standing.isPresent();
    }

    private boolean isLater(Holder other) {
        return !other.writer().equals(writer)
                && (other.generation() > generation
                        || other.generation() == generation && other.writer().compareTo(writer) > 0);
    }

    private static Optional<Holder> highest(List<Tag> tags) {
        return tags.stream()
                .filter(tag -> tag.key().equals(Stamp.WRITER))
                .flatMap(tag -> Holder.of(tag.value()).stream())
                .max(ORDER);
    }
}
