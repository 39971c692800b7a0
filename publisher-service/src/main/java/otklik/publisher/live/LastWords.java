package otklik.publisher.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import otklik.events.crm.Message;
import otklik.publisher.board.OpenChats;
import otklik.publisher.board.OpenChats.OpenChat;
import otklik.publisher.board.Versions;
import otklik.publisher.text.Part;
import otklik.publisher.text.Parts;

/** Keeps the last words of those who wait, a few hundred at most, until interrupted. */
final class LastWords implements Runnable {
    private static final Logger LOG = Logger.getLogger(LastWords.class);
    private static final int MOST_CHATS = 300;
    private static final int MOST_VERSIONS = 30;
    private static final int LONGEST = 160;
    private static final long PAUSE_MS = 250;

    private final BoardState state;
    private final ChatTexts texts;
    /** Of a chat how many versions of messages there were when it was read. */
    private final Map<String, Integer> readAt = new HashMap<>();

    LastWords(BoardState state, ChatTexts texts) {
        this.state = state;
        this.texts = texts;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (state.reading().complete()) {
                    refresh();
                }
                Thread.sleep(PAUSE_MS);
            }
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refresh() {
        List<OpenChat> open = state.look(look -> OpenChats.longest(look, MOST_CHATS, MOST_VERSIONS));
        Set<String> waiting = open.stream().map(OpenChat::chatId).collect(Collectors.toSet());
        state.words().keySet().retainAll(waiting);
        readAt.keySet().retainAll(waiting);
        boolean changed = false;
        for (OpenChat chat : open) {
            if (readAt.getOrDefault(chat.chatId(), -1) != chat.versions()) {
                changed |= read(chat);
            }
        }
        state.changed(changed, false);
    }

    private boolean read(OpenChat chat) {
        try {
            List<Message> messages = Versions.latest(texts.read(chat.partition(), chat.offsets()));
            List<Part> words = messages.stream()
                    .filter(message -> Message.IN.equals(message.direction()))
                    .reduce((earlier, later) -> later)
                    .map(last -> Parts.beginning(last.text(), state.rules().redaction(), LONGEST))
                    .orElse(List.of());
            readAt.put(chat.chatId(), chat.versions());
            return !words.equals(state.words().put(chat.chatId(), words));
        } catch (KafkaException e) {
            if (e instanceof InterruptException) {
                throw e;
            }
            LOG.debug("last words cannot be read", e);
            return false;
        } catch (RuntimeException e) {
            LOG.warn("last words cannot be shown: " + e.getClass().getSimpleName());
            readAt.put(chat.chatId(), chat.versions());
            return false;
        }
    }
}
