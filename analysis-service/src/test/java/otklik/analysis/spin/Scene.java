package otklik.analysis.spin;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversation.Judgement;
import otklik.analysis.conversation.Mark;
import otklik.analysis.conversation.Roster;
import otklik.analysis.conversation.Said;
import otklik.events.crm.Chat;
import otklik.events.crm.Manager;
import otklik.events.crm.Period;

/** A chat told by the marks of its messages, a second apart. */
public final class Scene {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-20T12:00:00+03:00");

    private final List<Said> said = new ArrayList<>();

    public Scene client(Mark... marks) {
        return add(Author.CUSTOMER, "", marks);
    }

    public Scene manager(String id, Mark... marks) {
        return add(Author.MANAGER, id, marks);
    }

    public Scene phone(Mark... marks) {
        return add(Author.CHANNEL, "", marks);
    }

    public Scene bot(Mark... marks) {
        return add(Author.BOT, "", marks);
    }

    public Conversation end() {
        return Conversation.of(
                new Chat("1", "9", "whatsapp", "5", "", START, START, 1L),
                List.of(),
                said,
                List.of(),
                new Roster(Map.of("7", new Manager("7", "Мария", true, false))),
                new Period(START, null));
    }

    private Scene add(Author author, String manager, Mark... marks) {
        int number = said.size();
        said.add(new Said(
                Integer.toString(100 + number),
                START.toEpochSecond() + number,
                author,
                manager,
                "",
                Judgement.of(marks),
                "",
                1,
                false));
        return this;
    }
}
