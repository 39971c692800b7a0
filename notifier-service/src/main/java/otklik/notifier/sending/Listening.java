package otklik.notifier.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import otklik.events.telegram.TelegramAction;
import otklik.notifier.alert.AlertRules;
import otklik.notifier.alert.Facts;
import otklik.notifier.alert.Phrasebook;
import otklik.notifier.alert.Press;
import otklik.notifier.command.Answers;
import otklik.notifier.command.Command;
import otklik.notifier.outbox.Entry;
import otklik.notifier.report.Message;
import otklik.notifier.routing.Guests;
import otklik.notifier.routing.Kind;
import otklik.notifier.routing.Place;
import otklik.notifier.telegram.Content;
import otklik.notifier.telegram.Update;

/** Decides what follows from what people did; who may not, gets nothing. */
final class Listening {
    /** Nobody waits for the answer to an older command any more. */
    private static final Duration OLDEST_COMMAND = Duration.ofMinutes(15);

    private final Guests guests;
    private final AlertRules rules;
    private final Phrasebook phrases;
    private final Answers answers;
    private final Moments moments;

    Listening(Guests guests, AlertRules rules, Phrasebook phrases, Answers answers, Moments moments) {
        this.guests = guests;
        this.rules = rules;
        this.phrases = phrases;
        this.answers = answers;
        this.moments = moments;
    }

    /** Of a button: the note that the person sees. */
    record Note(String query, String text) {}

    /** @param actions to be told to all */
    record Heard(List<TelegramAction> actions, List<Entry> answers, List<Note> notes) {
        static Heard nothing() {
            return new Heard(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * @param facts absent while they have not been read
     * @param known what the settings call a chat that has moved since
     */
    Heard hear(List<Update> updates, Optional<Facts> facts, UnaryOperator<String> known) throws InterruptedException {
        Heard heard = Heard.nothing();
        for (Update update : updates) {
            update.press().ifPresent(press -> pressed(update.id(), press, known.apply(press.chat()), heard));
            if (update.said().isPresent()) {
                said(update.id(), update.said().get(), known, facts, heard);
            }
        }
        return heard;
    }

    private void pressed(long id, Update.Press pressed, String chat, Heard heard) {
        Optional<Press> press = Press.of(pressed);
        String note;
        if (!guests.mayAsk(chat, pressed.chatName(), pressed.user())) {
            note = "pressed.refused";
        } else if (press.isEmpty()) {
            note = "pressed.unknown";
        } else {
            heard.actions().add(press.get().action(id, pressed, moments.now(), rules.snooze()));
            note = "pressed." + press.get().word();
        }
        heard.notes().add(new Note(pressed.query(), phrases.say(note)));
    }

    private void said(long id, Update.Said said, UnaryOperator<String> known, Optional<Facts> facts, Heard heard)
            throws InterruptedException {
        Optional<Command> command = Command.read(said.text());
        boolean old = said.at() < moments.instant().minus(OLDEST_COMMAND).getEpochSecond();
        if (command.isEmpty() || old || !guests.mayAsk(known.apply(said.chat()), said.chatName(), said.user())) {
            return;
        }
        List<Message> messages = answers.to(command.get(), facts, moments.instant());
        Place place = new Place(known.apply(said.chat()), said.thread());
        for (int i = 0; i < messages.size(); i++) {
            heard.answers()
                    .add(Entry.pending(
                            "reply/" + id,
                            i + 1,
                            messages.size(),
                            Kind.REPLY,
                            place,
                            false,
                            Content.of(messages.get(i)),
                            moments.now()));
        }
    }
}
