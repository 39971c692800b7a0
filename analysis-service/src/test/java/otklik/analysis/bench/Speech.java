package otklik.analysis.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import otklik.sandbox.shop.DemoShop;

/** What is said in a visit, of the phrases of the sandbox. */
final class Speech {
    /** One turn: who, and a kind of phrases. */
    record Turn(String authorType, String kind) {}

    private static final List<Turn> VISIT = List.of(
            new Turn("customer", "need"),
            new Turn("bot", "hello.bot"),
            new Turn("manager", "ask.room"),
            new Turn("customer", "tell.room"),
            new Turn("manager", "offer"),
            new Turn("customer", "query.price"),
            new Turn("manager", "reply.price"),
            new Turn("customer", "object.dear"),
            new Turn("manager", "next.order"),
            new Turn("customer", "thanks"));

    private final Map<String, List<String>> phrases;

    private Speech(Map<String, List<String>> phrases) {
        this.phrases = phrases;
    }

    static Speech read() {
        try (InputStream file = DemoShop.class.getResourceAsStream("phrases.tsv")) {
            return new Speech(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("\t"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.groupingBy(
                            cells -> cells[0],
                            Collectors.mapping(
                                    cells -> cells[1].replaceAll("\\{\\w+\\}", "диван «Осло»"), Collectors.toList()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int turns() {
        return VISIT.size();
    }

    /** @param number of the message in its chat */
    static Turn turn(int number) {
        return VISIT.get(number % VISIT.size());
    }

    String text(Turn turn, Random random) {
        List<String> kind = phrases.get(turn.kind());
        return kind.get(random.nextInt(kind.size()));
    }
}
