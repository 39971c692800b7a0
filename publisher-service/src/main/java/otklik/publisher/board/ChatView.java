package otklik.publisher.board;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.SpinChatMetrics;
import otklik.events.crm.Dialog;
import otklik.events.crm.Message;

/**
 * {@code /api/v1/chats/{chat_id}}: a chat as evidence: why the system said that.
 *
 * @param marks whether the words bear marks; {@code marksProblem} says why not
 * @param more there are older messages
 * @param waits oldest first
 */
public record ChatView(
        String at,
        ChatRow chat,
        String clientName,
        String crmUrl,
        boolean marks,
        String marksProblem,
        boolean more,
        List<MessageRow> messages,
        List<WaitRow> waits,
        List<Assigned> assignments,
        List<DialogRow> dialogs,
        List<AdviceEvidence> advice,
        List<Spin> spin,
        QualityView.Row quality,
        List<OrderList.Row> orders,
        Freshness freshness) {
    /** Who became responsible; nobody: without a type. */
    public record Assigned(String at, String dialogId, String responsibleType, String managerId, String managerName) {}

    public record DialogRow(String dialogId, String createdAt, String closedAt, String managerId, String managerName) {}

    /** What one manager asked in this chat. */
    public record Spin(
            String managerId,
            String managerName,
            int totalMessages,
            int totalQuestions,
            int s,
            int p,
            int i,
            int n,
            int spinCompleteness) {
        static Spin of(Facts facts, SpinChatMetrics row) {
            return new Spin(
                    row.managerId(),
                    facts.managerName(row.managerId()),
                    row.totalMessages(),
                    row.totalQuestions(),
                    row.spinSCount(),
                    row.spinPCount(),
                    row.spinICount(),
                    row.spinNCount(),
                    row.spinCompleteness());
        }
    }

    /**
     * Of a chat that has a row.
     *
     * @param counts which messages advice rests on
     */
    public static Optional<ChatView> of(
            Look look, String chatId, Conversation conversation, Predicate<Message> counts) {
        return Optional.ofNullable(look.facts().metrics.get(chatId)).map(chat -> of(look, chat, conversation, counts));
    }

    private static ChatView of(Look look, ChatMetrics chat, Conversation conversation, Predicate<Message> counts) {
        Judged judged = conversation.judged();
        Facts facts = look.facts();
        String id = chat.chatId();
        List<Dialog> dialogs = facts.dialogs.values().stream()
                .filter(dialog -> dialog.chatId().equals(id))
                .sorted(Comparator.comparing(Dialog::createdAt).thenComparing(Dialog::dialogId))
                .toList();
        List<AdviceEvidence> advice = AdviceEvidence.of(facts.advice.get(id), conversation, counts);
        return new ChatView(
                look.time(look.now()),
                ChatRow.of(look, chat),
                look.clientName(id),
                look.crm(
                        id,
                        dialogs.isEmpty() ? "" : dialogs.get(dialogs.size() - 1).dialogId()),
                judged.problem().isEmpty(),
                judged.problem().orElse(null),
                conversation.more(),
                conversation.messages().stream()
                        .map(message -> MessageRow.of(look, message, conversation, advice))
                        .toList(),
                waits(look, id),
                dialogs.stream().flatMap(dialog -> assignments(look, dialog)).toList(),
                dialogs.stream().map(dialog -> dialog(look, dialog)).toList(),
                advice,
                facts.spinChats.getOrDefault(id, Map.of()).values().stream()
                        .map(row -> Spin.of(facts, row))
                        .toList(),
                Optional.ofNullable(facts.quality.get(id))
                        .map(row -> QualityView.Row.of(look, row))
                        .orElse(null),
                OrderList.ofChat(look, chat),
                look.freshness());
    }

    private static List<WaitRow> waits(Look look, String chatId) {
        return look.facts().waits.values().stream()
                .filter(wait -> wait.chatId.equals(chatId))
                .sorted(Comparator.comparingLong((Waiting wait) -> wait.openedAt)
                        .thenComparing(wait -> wait.id))
                .map(wait -> WaitRow.of(look, wait))
                .toList();
    }

    private static Stream<Assigned> assignments(Look look, Dialog dialog) {
        return dialog.assignments().stream()
                .map(assignment -> new Assigned(
                        look.time(assignment.at()),
                        dialog.dialogId(),
                        assignment.responsibleType(),
                        empty(assignment.responsibleId()),
                        look.facts().managerName(empty(assignment.responsibleId()))));
    }

    private static DialogRow dialog(Look look, Dialog dialog) {
        return new DialogRow(
                dialog.dialogId(),
                look.time(dialog.createdAt()),
                look.time(dialog.closedAt()),
                empty(dialog.responsibleId()),
                look.facts().managerName(empty(dialog.responsibleId())));
    }

    private static String empty(String id) {
        return id == null ? "" : id;
    }
}
