package otklik.sandbox.shop;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/** Times as the API writes them: never twice alike. */
final class Stamps {
    private static final DateTimeFormatter MOSCOW = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter V5 = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Random random;

    Stamps(Random random) {
        this.random = random;
    }

    /** In UTC, with up to six decimals, trailing zeros cut. */
    static String exact(Instant at) {
        String text = at.truncatedTo(ChronoUnit.MICROS).toString();
        return text.contains(".") ? text.replaceAll("0+Z$", "Z") : text;
    }

    /** Of {@code time}: whole seconds with one offset or another, rarely with decimals. */
    String loose(Instant at) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        return switch (random.nextInt(5)) {
            case 0, 1 -> MOSCOW.format(second.atZone(Calendar.ZONE));
            case 2 -> MOSCOW.format(second.atOffset(ZoneOffset.UTC));
            case 3 -> exact(at);
            default -> second.toString();
        };
    }

    /** Of {@code created_at}, now and then without its decimals. */
    String created(Instant at) {
        return random.nextInt(6) == 0 ? exact(at.truncatedTo(ChronoUnit.SECONDS)) : exact(at);
    }

    /** As API v5 writes: no zone, Moscow meant. */
    static String v5(Instant at) {
        return V5.format(at.atZone(Calendar.ZONE));
    }
}
