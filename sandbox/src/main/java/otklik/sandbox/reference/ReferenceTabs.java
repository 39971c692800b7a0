package otklik.sandbox.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Rows of the five tabs, without their headers, from the CRM's final facts (MG entities as they stand in its answers).
 * Cells are texts and numbers, an absent value is an empty text. Row tabs come in the order of the facts, summary tabs
 * sorted as the contract says.
 */
public final class ReferenceTabs {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final ReferenceSettings settings;
    private final Function<String, Verdict> judge;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> technical;
    private final List<ReferenceChat> chats;

    /**
     * @param facts entities of a kind: users, chats, dialogs or messages
     * @param judge of a text, what a person would say
     */
    public ReferenceTabs(
            Function<String, ? extends Collection<? extends JsonNode>> facts,
            ReferenceSettings settings,
            Function<String, Verdict> judge) {
        this.settings = settings;
        this.judge = judge;
        this.technical = facts.apply("users").stream()
                .filter(user -> user.path("is_technical_account").asBoolean())
                .map(user -> user.path("id").asText())
                .collect(Collectors.toSet());
        learnNames(facts);
        this.chats = chats(facts);
    }

    public Map<String, List<List<Object>>> all() {
        Map<String, List<List<Object>>> tabs = new LinkedHashMap<>();
        List<ReferenceChat> counted =
                chats.stream().filter(ReferenceChat::counts).toList();
        tabs.put("chats_raw", counted.stream().map(this::chatRow).toList());
        tabs.put(
                "messages_raw",
                chats.stream()
                        .flatMap(c -> c.said().stream())
                        .map(this::messageRow)
                        .toList());
        tabs.put("manager_summary", summary(counted, c -> List.of(c.managerId(), c.managerName()), 1));
        tabs.put("channel_summary", summary(counted, c -> List.of(c.channel()), 0));
        tabs.put("chat_advice", counted.stream().map(this::adviceRow).toList());
        return tabs;
    }

    private List<Object> chatRow(ReferenceChat chat) {
        return List.of(
                chat.id(),
                chat.channel(),
                chat.managerId(),
                chat.managerName(),
                chat.clientId(),
                "",
                chat.createdAt(),
                chat.updatedAt(),
                chat.status(),
                (long) chat.inbound().size(),
                (long) chat.outbound().size(),
                firstResponse(chat),
                (long) chat.unanswered().size());
    }

    private List<Object> messageRow(SaidMessage message) {
        return List.of(
                message.chatId(),
                Long.toString(message.id()),
                time(message.sentAt()),
                message.in() ? "in" : "out",
                message.managerId(),
                message.text(),
                message.author(),
                message.type());
    }

    private List<Object> adviceRow(ReferenceChat chat) {
        return List.of(
                chat.id(),
                chat.channel(),
                chat.managerId(),
                chat.managerName(),
                (long) chat.inbound().size(),
                (long) chat.outbound().size(),
                firstResponse(chat),
                (long) chat.unanswered().size(),
                String.join("; ", chat.advice(settings, m -> m.hasText() ? judge.apply(m.text()) : Verdict.NOTHING)));
    }

    private Object firstResponse(ReferenceChat chat) {
        var seconds = chat.firstResponse(settings);
        return seconds.isPresent() ? (Object) seconds.getAsLong() : "";
    }

    private static <T> long count(List<T> items, Predicate<T> test) {
        return items.stream().filter(test).count();
    }

    private List<List<Object>> summary(
            List<ReferenceChat> counted, Function<ReferenceChat, List<Object>> group, int nameColumn) {
        return counted.stream().collect(Collectors.groupingBy(group)).entrySet().stream()
                .map(entry -> summaryRow(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((List<Object> row) -> -(long) row.get(nameColumn + 1))
                        .thenComparing(row -> codePoints(row.get(nameColumn)))
                        .thenComparing(row -> (String) row.get(0)))
                .toList();
    }

    private List<Object> summaryRow(List<Object> group, List<ReferenceChat> members) {
        List<Long> replies = members.stream()
                .map(chat -> chat.firstResponse(settings))
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .toList();
        long asked = count(members, c -> !c.inbound().isEmpty());
        List<Object> row = new ArrayList<>(group);
        row.addAll(List.of(
                (long) members.size(),
                members.stream().mapToLong(c -> c.inbound().size()).sum(),
                members.stream().mapToLong(c -> c.outbound().size()).sum(),
                members.stream().mapToLong(c -> c.unanswered().size()).sum(),
                count(replies, seconds -> seconds > 600),
                count(members, c -> !c.inbound().isEmpty() && c.outbound().isEmpty()),
                (long) replies.size(),
                Quantile.of(replies, 5),
                Quantile.of(replies, 9),
                asked == 0
                        ? ""
                        : BigDecimal.valueOf(replies.size())
                                .divide(BigDecimal.valueOf(asked), 4, RoundingMode.HALF_UP)));
        return row;
    }

    private List<ReferenceChat> chats(Function<String, ? extends Collection<? extends JsonNode>> facts) {
        Map<String, List<JsonNode>> dialogs = byChat(facts.apply("dialogs"));
        Map<String, List<SaidMessage>> said = facts.apply("messages").stream()
                .map(message -> SaidMessage.of(message, technical))
                .flatMap(Optional::stream)
                .filter(message -> !message.sentAt().isBefore(settings.from()))
                .sorted(SaidMessage.ORDER)
                .collect(Collectors.groupingBy(SaidMessage::chatId));
        BiFunction<JsonNode, String, ReferenceChat> build =
                (chat, id) -> chat(chat, dialogs.getOrDefault(id, List.of()), said.getOrDefault(id, List.of()));
        return facts.apply("chats").stream()
                .filter(chat -> settings.channels()
                        .contains(chat.path("channel").path("type").asText()))
                .filter(chat -> dialogs.getOrDefault(chat.path("id").asText(), List.of()).stream()
                        .noneMatch(this::excluded))
                .map(chat -> build.apply(chat, chat.path("id").asText()))
                .toList();
    }

    private ReferenceChat chat(JsonNode chat, List<JsonNode> dialogs, List<SaidMessage> said) {
        JsonNode latest = dialogs.stream()
                .max(Comparator.comparing(
                                (JsonNode d) -> instant(d.path("created_at")).truncatedTo(ChronoUnit.SECONDS))
                        .thenComparingLong(d -> d.path("id").asLong()))
                .orElse(MissingNode.getInstance());
        String managerId = responsible(latest)
                .or(() -> said.stream()
                        .filter(m -> "manager".equals(m.author()))
                        .map(SaidMessage::managerId)
                        .findFirst())
                .orElse("");
        return new ReferenceChat(
                chat.path("id").asText(),
                chat.path("channel").path("type").asText(),
                managerId,
                managerId.isEmpty() ? "(не назначен)" : names.getOrDefault(managerId, managerId),
                chat.path("customer").path("id").asText(""),
                time(instant(chat.path("created_at"))),
                chat.path("updated_at").asText("").isEmpty() ? "" : time(instant(chat.path("updated_at"))),
                latest.path("closed_at").asText("").isEmpty()
                                || latest.path("closed_at").isNull()
                        ? "open"
                        : "closed",
                said);
    }

    private Optional<String> responsible(JsonNode dialog) {
        JsonNode responsible = dialog.path("responsible");
        return Optional.of(responsible.path("id").asText(""))
                .filter(id -> "user".equals(responsible.path("type").asText()) && !technical.contains(id));
    }

    private boolean excluded(JsonNode dialog) {
        for (JsonNode tag : dialog.path("tags")) {
            if (settings.excludedTags().contains(tag.path("name").asText().toLowerCase())) {
                return true;
            }
        }
        return false;
    }

    private void learnNames(Function<String, ? extends Collection<? extends JsonNode>> facts) {
        facts.apply("messages").stream()
                .map(message -> message.path("from"))
                .filter(from -> "user".equals(from.path("type").asText()))
                .forEach(from ->
                        names.put(from.path("id").asText(), from.path("name").asText()));
        facts.apply("users")
                .forEach(user -> names.put(
                        user.path("id").asText(),
                        (user.path("first_name").asText("") + " "
                                        + user.path("last_name").asText(""))
                                .strip()));
    }

    private static Map<String, List<JsonNode>> byChat(Collection<? extends JsonNode> entities) {
        return entities.stream()
                .filter(Objects::nonNull)
                .map(JsonNode.class::cast)
                .collect(Collectors.groupingBy(entity -> entity.path("chat_id").asText()));
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(settings.zone()).toOffsetDateTime());
    }

    private static Instant instant(JsonNode node) {
        return OffsetDateTime.parse(node.asText()).toInstant();
    }

    /** Orders texts by code points, as the contract asks, where Java's own order is by UTF-16 units. */
    private static String codePoints(Object text) {
        return text.toString().codePoints().mapToObj("%06x"::formatted).collect(Collectors.joining());
    }
}
