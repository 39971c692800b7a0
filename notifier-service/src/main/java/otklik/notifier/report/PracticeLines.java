package otklik.notifier.report;

import java.util.ArrayList;
import java.util.List;
import otklik.events.analytics.BestPractice;

/** Writes a chat that others should learn from, with its phrases. */
final class PracticeLines {
    private static final int MOST_PHRASES = 5;
    private static final int LONGEST_PHRASE = 200;

    private final Wording wording;
    private final Persons persons;
    private final ChatLink link;

    PracticeLines(Wording wording, ChatLink link) {
        this.wording = wording;
        this.persons = new Persons(wording);
        this.link = link;
    }

    Rich of(BestPractice chat) {
        List<Rich> lines = new ArrayList<>();
        lines.add(Rich.bold(wording.say("best")));
        String manager = persons.name(chat.managerId(), chat.managerName());
        lines.add(link.of(chat.chatId(), wording.say("chat.title", chat.chatId()))
                .plus(wording.say(
                        "best.what",
                        persons.channel(chat.channel()),
                        manager,
                        wording.money(chat.paidSum()),
                        wording.percent(chat.spinCompleteness()),
                        wording.count("questions", chat.questions()))));
        chat.phrases()
                .lines()
                .filter(phrase -> !phrase.isBlank())
                .limit(MOST_PHRASES)
                .forEach(phrase ->
                        lines.add(Rich.italic(wording.say("quoted", Cut.to(LONGEST_PHRASE, phrase.strip())))));
        return Rich.join("\n", lines);
    }
}
