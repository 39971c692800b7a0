package otklik.ingest.facts;

import com.fasterxml.jackson.databind.JsonNode;
import otklik.ingest.facts.Memory.Kind;
import otklik.ingest.translation.RestTranslation;
import otklik.ingest.translation.Translation;

/** Rows of a module's chats: each tells the chat and its dialog. */
public final class ChatAndDialogRows implements Rows {
    private final RestTranslation rest;
    private final Translation translation;
    private final Rows chats;
    private final Dialogs dialogs;
    private final Memory memory;

    /** @param chats where they go in the words of the MG Bot API; only those that are live after it have a dialog */
    public ChatAndDialogRows(
            RestTranslation rest, Translation translation, Rows chats, Dialogs dialogs, Memory memory) {
        this.rest = rest;
        this.translation = translation;
        this.chats = chats;
        this.dialogs = dialogs;
        this.memory = memory;
    }

    @Override
    public void take(JsonNode row, Batch batch) throws InterruptedException {
        JsonNode chat = rest.chat(row);
        JsonNode dialog = rest.dialog(row);
        chats.take(chat, batch);
        if (memory.of(Kind.CHAT).isLive(chat.path("id").asLong())) {
            dialogs.take(translation.dialog(dialog), batch);
        }
    }

    @Override
    public void vanished(long id, Batch batch) {
        chats.vanished(id, batch);
    }
}
