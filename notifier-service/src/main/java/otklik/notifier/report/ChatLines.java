package otklik.notifier.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Writes chats that should be opened, a line each. */
final class ChatLines {
    private final Wording wording;
    private final Persons persons;
    private final ChatLink link;

    ChatLines(Wording wording, ChatLink link) {
        this.wording = wording;
        this.persons = new Persons(wording);
        this.link = link;
    }

    Rich of(List<Waited> waits, ManagerNames names, ZoneId zone) {
        List<Rich> lines = new ArrayList<>();
        lines.add(Rich.bold(wording.say("chats.see")));
        for (Waited wait : waits) {
            String manager =
                    persons.name(wait.managerId(), names.of(wait.managerId()).orElse(""));
            lines.add(Rich.text(lines.size() + ". ")
                    .plus(link.of(wait.chatId(), wording.say("chat", wait.chatId())))
                    .plus(", " + persons.channel(wait.channel()) + ", " + manager + ": " + what(wait, zone)));
        }
        return Rich.join("\n", lines);
    }

    private String what(Waited wait, ZoneId zone) {
        String said = wording.count("inMessages", wait.inbound());
        String since = wording.moment(wait.openedAt().atZone(zone));
        if (wait.open()) {
            return wording.say("chat.open", since, said);
        }
        return wait.lost()
                ? wording.say("chat.lost", since, said)
                : wording.say("chat.slow", wording.duration(wait.workSec()));
    }
}
