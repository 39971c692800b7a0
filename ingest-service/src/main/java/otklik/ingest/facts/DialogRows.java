package otklik.ingest.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import otklik.events.crm.Assignment;
import otklik.events.crm.Dialog;
import otklik.ingest.translation.Translation;
import otklik.ingest.translation.UnreadableRow;

/** Rows of {@code /dialogs}, and of {@code /messages?type=system}, which tell who was responsible before. */
public final class DialogRows implements Rows {
    private final Translation translation;
    private final Dialogs dialogs;
    private final OurChats chats;
    private final Lookup lookup;

    public DialogRows(Translation translation, Dialogs dialogs, OurChats chats, Lookup lookup) {
        this.translation = translation;
        this.dialogs = dialogs;
        this.chats = chats;
        this.lookup = lookup;
    }

    @Override
    public void take(JsonNode row, Batch batch) throws InterruptedException {
        Dialog dialog = translation.dialog(row);
        if (chats.holds(Long.parseLong(dialog.chatId()), batch)) {
            dialogs.take(dialog, batch);
        }
    }

    /** The system messages as a list of their own. */
    public Rows assignments() {
        return this::assign;
    }

    private void assign(JsonNode row, Batch batch) throws InterruptedException {
        Optional<Assignment> assignment = translation.assignment(row);
        long dialogId = row.path("dialog").path("id").asLong(0);
        if (assignment.isEmpty() || dialogId < 1) {
            return;
        }
        long chatId = row.path("chat_id").asLong(0);
        if (chatId < 1) {
            throw new UnreadableRow("chat_id is no id");
        }
        if (chats.holds(chatId, batch) && isThere(dialogId, batch)) {
            dialogs.take(Long.toString(dialogId), assignment.get(), batch);
        }
    }

    private boolean isThere(long dialogId, Batch batch) throws InterruptedException {
        if (!dialogs.knows(Long.toString(dialogId))) {
            Optional<JsonNode> missing = lookup.row("dialogs", dialogId);
            if (missing.isPresent()) {
                take(missing.get(), batch);
            }
        }
        return dialogs.knows(Long.toString(dialogId));
    }
}
