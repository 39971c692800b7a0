package otklik.analysis.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import otklik.analysis.Settings;
import otklik.analysis.classify.Reading;
import otklik.analysis.conversation.Author;
import otklik.analysis.language.Judge;

/**
 * {@code POST /api/v1/judge}: what texts say and which words tell it, by the rules that the figures are made with. A list
 * of {@code {id, side, text}} is answered by a list of {@code {id, marks: [{mark, spans: [{from, to}]}]}} in the same
 * order. Nothing of it is kept or logged.
 */
@Path("/api/v1/judge")
@Singleton
public class JudgeResource {
    private static final int MOST_TEXTS = 1_000;
    private static final int LONGEST_TEXT = 20_000;

    private final Settings settings;
    private Reading reading;

    public JudgeResource(Settings settings) {
        this.settings = settings;
    }

    /** @param side {@code client} or {@code manager} */
    public record Text(String id, String side, String text) {}

    public record Verdict(String id, List<Reading.Marked> marks) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public synchronized List<Verdict> judge(List<Text> texts) {
        if (texts == null || texts.size() > MOST_TEXTS) {
            throw new BadRequestException("wants a list of at most " + MOST_TEXTS + " texts");
        }
        if (reading == null) {
            reading = new Reading(new Judge(settings.lexicon()));
        }
        return texts.stream().map(this::verdict).toList();
    }

    private Verdict verdict(Text text) {
        if (text == null || text.text() == null || text.text().length() > LONGEST_TEXT) {
            throw new BadRequestException("text is missing or longer than " + LONGEST_TEXT);
        }
        return new Verdict(text.id(), reading.marks(author(text.side()), text.text()));
    }

    private static Author author(String side) {
        if ("client".equals(side)) {
            return Author.CUSTOMER;
        }
        if ("manager".equals(side)) {
            return Author.MANAGER;
        }
        throw new BadRequestException("side is neither manager nor client");
    }
}
