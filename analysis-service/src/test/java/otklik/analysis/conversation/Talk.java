package otklik.analysis.conversation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import otklik.events.crm.Assignment;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.Manager;
import otklik.events.crm.Order;
import otklik.events.crm.Period;

/** Builds a conversation line by line; times are seconds after noon of 2026-11-20 in Moscow. */
public final class Talk {
    public static final long NOON =
            OffsetDateTime.parse("2026-11-20T12:00:00+03:00").toEpochSecond();

    private final List<Said> said = new ArrayList<>();
    private final List<Dialog> dialogs = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();

    public Talk client(long at) {
        return add(at, Author.CUSTOMER, "", Judgement.NOTHING);
    }

    public Talk closer(long at) {
        return add(at, Author.CUSTOMER, "", Judgement.of(Mark.CLOSER));
    }

    public Talk asksToBuy(long at) {
        return add(at, Author.CUSTOMER, "", Judgement.of(Mark.CLOSED_QUESTION, Mark.PRICE));
    }

    public Talk manager(String id, long at) {
        return add(at, Author.MANAGER, id, Judgement.NOTHING);
    }

    public Talk managerAsks(String id, long at) {
        return add(at, Author.MANAGER, id, Judgement.of(Mark.CLOSED_QUESTION));
    }

    public Talk phone(long at) {
        return add(at, Author.CHANNEL, "", Judgement.NOTHING);
    }

    public Talk bot(long at) {
        return add(at, Author.BOT, "", Judgement.NOTHING);
    }

    public Talk dialog(String id, long from, Long to, String responsible, Assignment... assignments) {
        dialogs.add(new Dialog(
                id,
                "1",
                time(from),
                to == null ? null : time(to),
                responsible.isEmpty() ? null : "user",
                responsible.isEmpty() ? null : responsible,
                List.of(),
                List.of(assignments),
                null));
        return this;
    }

    public Conversation end() {
        Chat chat = new Chat("1", "9", "whatsapp", "5", "", time(-1000), time(0), 1L);
        Roster roster = new Roster(Map.of(
                "m", new Manager("m", "Мария", true, false), "robot", new Manager("robot", "Робот", true, true)));
        return Conversation.of(chat, dialogs, said, orders, roster, new Period(time(-100_000), null));
    }

    public static OffsetDateTime time(long second) {
        return Instant.ofEpochSecond(NOON + second).atOffset(ZoneOffset.ofHours(3));
    }

    private Talk add(long at, Author author, String manager, Judgement judged) {
        String id = Integer.toString(100 + said.size());
        said.add(new Said(id, NOON + at, author, manager, "", judged, "", 1, false));
        return this;
    }
}
