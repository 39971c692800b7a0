package otklik.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** What may happen to dialogs and chats. */
final class DialogMutations {
    private final CrmFacts facts;
    private final Pick pick;
    private final FreshIds ids;
    private final MessageMutations messages;

    DialogMutations(CrmFacts facts, Pick pick, FreshIds ids, MessageMutations messages) {
        this.facts = facts;
        this.pick = pick;
        this.ids = ids;
        this.messages = messages;
    }

    boolean reassign(Instant at) {
        Optional<ObjectNode> dialog = pick.any("dialogs");
        Optional<ObjectNode> user = pick.any("users");
        if (dialog.isEmpty() || user.isEmpty()) {
            return false;
        }
        dialog.get()
                .put("is_assigned", true)
                .putObject("responsible")
                .put("type", "user")
                .put("id", user.get().path("id").asLong())
                .put("assigned_at", at.toString());
        change(dialog.get(), "dialog_assign", at);
        return true;
    }

    boolean close(Instant at) {
        Optional<ObjectNode> dialog =
                pick.any("dialogs", found -> found.path("closed_at").isNull() || !found.has("closed_at"));
        dialog.ifPresent(found -> change(found.put("closed_at", at.toString()), "dialog_closed", at));
        return dialog.isPresent();
    }

    boolean open(Instant at) {
        Optional<ObjectNode> chat = pick.any("chats");
        chat.ifPresent(found -> {
            ObjectNode dialog = Json.object().put("id", ids.next("dialogs"));
            dialog.put("chat_id", found.path("id").asLong())
                    .put("is_active", true)
                    .put("is_assigned", false);
            dialog.put("created_at", at.toString()).putNull("closed_at").putArray("tags");
            change(dialog, "dialog_opened", at);
        });
        return chat.isPresent();
    }

    boolean deleteChat() {
        Optional<ObjectNode> chat = pick.any("chats");
        chat.ifPresent(found -> facts.removeChat(found.path("id").asLong()));
        return chat.isPresent();
    }

    /** The chat shows its latest dialog. */
    private void change(ObjectNode dialog, String action, Instant at) {
        facts.put("dialogs", dialog.put("updated_at", at.toString()));
        messages.note(dialog, action, at);
        facts.one("chats", dialog.path("chat_id").asLong()).ifPresent(chat -> {
            if (chat.at("/last_dialog/id").asLong() <= dialog.path("id").asLong()) {
                ObjectNode last = chat.putObject("last_dialog");
                last.set("id", dialog.get("id"));
                last.set("created_at", dialog.get("created_at"));
                last.set("closed_at", dialog.get("closed_at"));
                if (dialog.has("responsible")) {
                    last.set("responsible", dialog.get("responsible"));
                }
            }
            facts.put("chats", chat.put("updated_at", at.toString()));
        });
    }
}
