package otklik.sandbox.reference;

import java.util.List;

/** Tabs 1, 2 and 5: rows of chats and messages. */
final class ChatTabs {
    private final ReferenceShop shop;

    ChatTabs(ReferenceShop shop) {
        this.shop = shop;
    }

    List<List<Object>> chats() {
        return shop.counted().stream().map(ChatTabs::chatRow).toList();
    }

    List<List<Object>> messages() {
        return shop.chats().stream()
                .flatMap(chat -> chat.said().stream())
                .map(this::messageRow)
                .toList();
    }

    List<List<Object>> advice() {
        return shop.counted().stream().map(ChatTabs::adviceRow).toList();
    }

    private static List<Object> chatRow(ReferenceChat chat) {
        return List.of(
                chat.id(),
                chat.channel(),
                chat.manager().id(),
                chat.manager().name(),
                chat.clientId(),
                chat.allOrders().stream()
                        .filter(order -> !order.weak())
                        .max(ReferenceOrder.ORDER)
                        .map(ReferenceOrder::id)
                        .orElse(""),
                chat.createdAt(),
                chat.updatedAt(),
                chat.status(),
                (long) chat.inbound().size(),
                (long) chat.outbound().size(),
                chat.firstResponseCell(),
                (long) chat.unanswered().size());
    }

    private List<Object> messageRow(SaidMessage message) {
        return List.of(
                message.chatId(),
                Long.toString(message.id()),
                shop.settings().time(message.sentAt()),
                message.in() ? "in" : "out",
                message.managerId(),
                message.text(),
                message.author(),
                message.type());
    }

    private static List<Object> adviceRow(ReferenceChat chat) {
        return List.of(
                chat.id(),
                chat.channel(),
                chat.manager().id(),
                chat.manager().name(),
                (long) chat.inbound().size(),
                (long) chat.outbound().size(),
                chat.firstResponseCell(),
                (long) chat.unanswered().size(),
                String.join("; ", chat.advice()));
    }
}
