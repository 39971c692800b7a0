package otklik.analysis.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Conversation;
import otklik.analysis.conversation.Judgement;
import otklik.analysis.conversation.Mark;
import otklik.analysis.conversation.Roster;
import otklik.analysis.conversation.Said;
import otklik.events.analytics.ChatMetrics;
import otklik.events.crm.Chat;
import otklik.events.crm.Manager;
import otklik.events.crm.Order;
import otklik.events.crm.Order.Payment;
import otklik.events.crm.Period;

/** Builds a chat with what was said and ordered in it, a second after the other; the period begins at second 0. */
public final class Sale {
    private static final long START = 1_760_000_000L;

    private final String chatId;
    private final List<Said> said = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private Long firstResponseSec;

    private Sale(String chatId) {
        this.chatId = chatId;
    }

    public static Sale chat(String chatId) {
        return new Sale(chatId);
    }

    public Sale client(String snippet, Mark... marks) {
        return add(Author.CUSTOMER, "", snippet, marks);
    }

    public Sale manager(String snippet, Mark... marks) {
        return add(Author.MANAGER, "m", snippet, marks);
    }

    public Sale phone(String snippet, Mark... marks) {
        return add(Author.CHANNEL, "", snippet, marks);
    }

    public Sale firstResponse(long seconds) {
        firstResponseSec = seconds;
        return this;
    }

    public Sale paid(String sum, String currency) {
        return order(10, sum, currency, time(20), Order.BY_DIALOG);
    }

    public Sale unpaid(String sum, String currency, Payment... payments) {
        return order(10, sum, currency, null, Order.BY_DIALOG, payments);
    }

    public Sale paidBeforeThePeriod(String sum, String currency) {
        return order(-1, sum, currency, time(20), Order.BY_DIALOG);
    }

    public Sale weak(String sum, String currency) {
        return order(10, sum, currency, time(20), Order.WEAK);
    }

    public Sale weakBeforeThePeriod(String sum, String currency) {
        return order(-1, sum, currency, time(20), Order.WEAK);
    }

    public Conversation end() {
        Chat chat = new Chat(chatId, "9", "whatsapp", "5", "", time(0), time(0), 1L);
        Roster roster = new Roster(Map.of("m", new Manager("m", "Мария", true, false)));
        return Conversation.of(chat, List.of(), said, orders, roster, new Period(time(0), null));
    }

    public ChatMetrics metrics() {
        Conversation chat = end();
        return new ChatMetrics(
                chatId,
                "whatsapp",
                "m",
                "Мария",
                "5",
                null,
                time(0),
                time(0),
                "open",
                chat.inbound().size(),
                chat.outbound().size(),
                firstResponseSec,
                chat.unanswered().size());
    }

    public static OffsetDateTime time(long second) {
        return Instant.ofEpochSecond(START + second).atOffset(ZoneOffset.ofHours(3));
    }

    private Sale add(Author author, String manager, String snippet, Mark... marks) {
        String id = Integer.toString(100 + said.size());
        said.add(new Said(id, START + said.size(), author, manager, "", Judgement.of(marks), snippet, 1, false));
        return this;
    }

    private Sale order(long at, String sum, String currency, OffsetDateTime paidAt, String link, Payment... payments) {
        orders.add(new Order(
                Integer.toString(500 + orders.size()),
                "",
                "1",
                "5",
                "",
                "new",
                time(at),
                new BigDecimal(sum),
                currency,
                paidAt,
                List.of(payments),
                link,
                1L));
        return this;
    }
}
