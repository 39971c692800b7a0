package otklik.notifier.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import otklik.notifier.report.ChatLink;
import otklik.notifier.report.Rich;
import otklik.notifier.telegram.Content;

/** What a digest says of many waits at once. */
public final class DigestText {
    private static final int SHOWN = 10;

    private final Phrasebook phrases;
    private final AlertText text;
    private final ChatLink link;

    public DigestText(Phrasebook phrases, AlertText text, ChatLink link) {
        this.phrases = phrases;
        this.text = text;
        this.link = link;
    }

    /**
     * @param open those of them that are still waiting
     * @param waits that it tells of
     */
    Content of(List<Story> open, int waits, Facts facts, Instant now) {
        if (open.isEmpty()) {
            return Content.of(Rich.bold(phrases.count("digest.over", waits)), List.of());
        }
        List<Rich> lines = new ArrayList<>();
        lines.add(Rich.bold(phrases.count("digest", open.size())));
        open.stream()
                .sorted(Comparator.comparing(Story::openedAt)
                        .thenComparing(story -> story.waiting().waitId()))
                .limit(SHOWN)
                .map(story -> line(story, facts, now))
                .forEach(lines::add);
        if (open.size() > SHOWN) {
            lines.add(Rich.text(phrases.count("digest.more", open.size() - SHOWN)));
        }
        if (open.size() < waits) {
            lines.add(Rich.text(phrases.say("digest.progress", waits - open.size(), waits)));
        }
        return Content.of(Rich.join("\n", lines), List.of());
    }

    Rich line(Story story, Facts facts, Instant now) {
        String chat = story.waiting().chatId();
        Rich rest = Rich.text(" — " + phrases.duration(text.age(story, now)) + " · "
                + phrases.manager(facts, story.waiting().responsibleId()) + " · "
                + phrases.channel(story.waiting().channel()));
        return Rich.join("", List.of(link.of(chat, chat), rest));
    }
}
