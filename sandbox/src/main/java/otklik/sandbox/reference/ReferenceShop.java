package otklik.sandbox.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The facts put together: names of managers and the chats that are not left out. */
final class ReferenceShop {
    private static final String NOBODY = "(не назначен)";

    private final Function<String, ? extends Collection<? extends JsonNode>> facts;
    private final ReferenceSettings settings;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> technical;
    private final List<ReferenceChat> chats;

    ReferenceShop(
            Function<String, ? extends Collection<? extends JsonNode>> facts,
            ReferenceSettings settings,
            Function<String, Verdict> judge) {
        this.facts = facts;
        this.settings = settings;
        this.technical = all("users").stream()
                .filter(user -> user.path("is_technical_account").asBoolean())
                .map(user -> user.path("id").asText())
                .collect(Collectors.toSet());
        learnNames();
        this.chats = chats(said(judge), dialogs(), orders());
    }

    ReferenceSettings settings() {
        return settings;
    }

    /** Those that something was said in, be it by a bot, come first in {@code messages_raw} only. */
    List<ReferenceChat> chats() {
        return chats;
    }

    /** With a row in tab 1. */
    List<ReferenceChat> counted() {
        return chats.stream().filter(ReferenceChat::counts).toList();
    }

    Map<Owner, List<ReferenceChat>> byManager() {
        return counted().stream().collect(Collectors.groupingBy(ReferenceChat::manager));
    }

    Owner owner(String managerId) {
        return new Owner(managerId, managerId.isEmpty() ? NOBODY : names.getOrDefault(managerId, managerId));
    }

    private Collection<? extends JsonNode> all(String kind) {
        Collection<? extends JsonNode> found = facts.apply(kind);
        return found == null ? List.of() : found;
    }

    private Map<String, List<SaidMessage>> said(Function<String, Verdict> judge) {
        return all("messages").stream()
                .map(message -> SaidMessage.of(message, technical, judge))
                .flatMap(Optional::stream)
                .filter(message -> settings.inPeriod(message.sentAt()))
                .sorted(SaidMessage.ORDER)
                .collect(Collectors.groupingBy(SaidMessage::chatId));
    }

    private Map<String, List<ReferenceDialog>> dialogs() {
        return new DialogFacts(technical)
                .dialogs(all("dialogs"), all("messages")).stream()
                        .sorted(ReferenceDialog.ORDER)
                        .collect(Collectors.groupingBy(ReferenceDialog::chatId));
    }

    private Map<String, List<ReferenceOrder>> orders() {
        return new OrderFacts(settings.zone(), all("reference/payment-statuses"), all("chats"), all("dialogs"))
                .orders(all("orders")).stream()
                        .filter(order -> !order.dialogId().isEmpty())
                        .sorted(ReferenceOrder.ORDER)
                        .collect(Collectors.groupingBy(ReferenceOrder::dialogId));
    }

    private List<ReferenceChat> chats(
            Map<String, List<SaidMessage>> said,
            Map<String, List<ReferenceDialog>> dialogs,
            Map<String, List<ReferenceOrder>> orders) {
        List<ReferenceChat> found = new ArrayList<>();
        for (JsonNode chat : all("chats")) {
            String id = chat.path("id").asText();
            List<ReferenceDialog> own = dialogs.getOrDefault(id, List.of());
            List<ReferenceOrder> ordered = own.stream()
                    .flatMap(d -> orders.getOrDefault(Long.toString(d.id()), List.of()).stream())
                    .sorted(ReferenceOrder.ORDER)
                    .toList();
            boolean ours = settings.channels()
                    .contains(chat.path("channel").path("type").asText());
            if (ours && own.stream().noneMatch(this::excluded)) {
                found.add(chat(chat, said.getOrDefault(id, List.of()), own, ordered));
            }
        }
        return found;
    }

    private ReferenceChat chat(
            JsonNode chat, List<SaidMessage> said, List<ReferenceDialog> dialogs, List<ReferenceOrder> orders) {
        Optional<ReferenceDialog> latest = dialogs.stream().max(ReferenceDialog.ORDER);
        String managerId = latest.map(ReferenceDialog::responsible)
                .filter(id -> !id.isEmpty())
                .or(() -> said.stream()
                        .filter(SaidMessage::authored)
                        .map(SaidMessage::managerId)
                        .findFirst())
                .orElse("");
        return new ReferenceChat(
                chat.path("id").asText(),
                chat.path("channel").path("type").asText(),
                owner(managerId),
                chat.path("customer").path("id").asText(""),
                settings.time(instant(chat.path("created_at"))),
                chat.path("updated_at").asText("").isEmpty() ? "" : settings.time(instant(chat.path("updated_at"))),
                latest.flatMap(ReferenceDialog::closedAt).isPresent() ? "closed" : "open",
                said,
                dialogs,
                orders,
                settings);
    }

    private boolean excluded(ReferenceDialog dialog) {
        return dialog.tags().stream().anyMatch(tag -> settings.excludedTags().contains(tag.toLowerCase()));
    }

    private void learnNames() {
        all("chats").forEach(chat -> learn(chat.path("last_dialog").path("responsible")));
        all("dialogs").forEach(dialog -> learn(dialog.path("responsible")));
        all("messages").forEach(message -> learn(message.path("responsible")));
        all("messages").forEach(message -> learn(message.path("from")));
        for (JsonNode user : all("users")) {
            String name = (user.path("first_name").asText("") + " "
                            + user.path("last_name").asText(""))
                    .strip();
            names.put(user.path("id").asText(), name);
        }
    }

    private void learn(JsonNode met) {
        String name = met.path("name").asText("");
        if ("user".equals(met.path("type").asText()) && !name.isBlank()) {
            names.put(met.path("id").asText(), name);
        }
    }

    private static Instant instant(JsonNode node) {
        return OffsetDateTime.parse(node.asText()).toInstant();
    }
}
