package otklik.analysis.conversation;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import otklik.events.crm.Chat;
import otklik.events.crm.Dialog;
import otklik.events.crm.Order;
import otklik.events.crm.Period;

/**
 * One chat with its dialogs, oldest first, what was said in the period, in the order of messages, and the orders of its
 * dialogs, linked or weakly linked, oldest first. Only what counts
 * is in it: nothing deleted, nothing of technical accounts, nothing outside of the period.
 */
public record Conversation(
        Chat chat, List<Dialog> dialogs, List<Said> said, List<Order> orders, Roster roster, Period period) {
    private static final Comparator<Dialog> BY_AGE = Comparator.comparingLong(
                    (Dialog dialog) -> dialog.createdAt().toEpochSecond())
            .thenComparing(Dialog::dialogId, Numbers.ORDER);

    private static final Comparator<Order> BY_TIME = Comparator.comparingLong(
                    (Order order) -> order.createdAt().toEpochSecond())
            .thenComparing(Order::orderId, Numbers.ORDER);

    public Conversation {
        dialogs = List.copyOf(dialogs);
        said = List.copyOf(said);
        orders = List.copyOf(orders);
    }

    public static Conversation of(
            Chat chat,
            Collection<Dialog> dialogs,
            Collection<Said> facts,
            Collection<Order> orders,
            Roster roster,
            Period period) {
        return new Conversation(
                chat,
                dialogs.stream().sorted(BY_AGE).toList(),
                facts.stream()
                        .filter(said -> !said.deleted() && !roster.technical(said.managerId()))
                        .filter(said -> within(period, said.sentAt()))
                        .sorted(Said.ORDER)
                        .toList(),
                orders.stream().sorted(BY_TIME).toList(),
                roster,
                period);
    }

    public List<Said> inbound() {
        return said.stream().filter(Said::in).toList();
    }

    public List<Said> outbound() {
        return said.stream().filter(Said::out).toList();
    }

    /** Whether it has a row at all. */
    public boolean counts() {
        return said.stream().anyMatch(message -> message.in() || message.out());
    }

    public Optional<Dialog> latestDialog() {
        return dialogs.isEmpty() ? Optional.empty() : Optional.of(dialogs.get(dialogs.size() - 1));
    }

    /** Linked by their dialog and created in the period, oldest first: those that count. */
    public List<Order> ordersOfPeriod() {
        return orders.stream()
                .filter(order -> Order.BY_DIALOG.equals(order.link()))
                .filter(order -> within(period, order.createdAt().toEpochSecond()))
                .toList();
    }

    /** CRM id of the latest order linked by its dialog, of the period or not. */
    public Optional<String> latestOrderId() {
        return orders.stream()
                .filter(order -> Order.BY_DIALOG.equals(order.link()))
                .reduce((older, newer) -> newer)
                .map(Order::orderId);
    }

    /** MG user id of the chat's manager, empty for nobody. */
    public String managerId() {
        return latestDialog()
                .map(dialog -> roster.person(dialog.responsibleType(), dialog.responsibleId()))
                .filter(id -> !id.isEmpty())
                .or(this::firstAuthor)
                .orElse(Roster.NOBODY);
    }

    public boolean closed() {
        return latestDialog().map(dialog -> dialog.closedAt() != null).orElse(false);
    }

    /** What the client wrote after the last answer; everything when there was none. */
    public List<Said> unanswered() {
        List<Said> outbound = outbound();
        return outbound.isEmpty() ? inbound() : after(outbound.get(outbound.size() - 1), inbound());
    }

    /** Of the messages those that come after the moment of another. */
    public static List<Said> after(Said moment, List<Said> messages) {
        return messages.stream()
                .filter(message -> Said.ORDER.compare(message, moment) > 0)
                .toList();
    }

    private Optional<String> firstAuthor() {
        return said.stream()
                .filter(message -> message.author() == Author.MANAGER)
                .map(Said::managerId)
                .findFirst();
    }

    private static boolean within(Period period, long second) {
        return second >= seconds(period.from()) && (period.until() == null || second < seconds(period.until()));
    }

    private static long seconds(OffsetDateTime time) {
        return time.toEpochSecond();
    }
}
