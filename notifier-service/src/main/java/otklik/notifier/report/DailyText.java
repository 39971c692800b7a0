package otklik.notifier.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Puts a day's figures into messages, each short enough for Telegram, cut between managers only. */
public final class DailyText {
    /** Telegram's limit less room for the title with its marker. */
    private static final int ROOM = 4096 - 200;

    private static final int LONGEST_NAME = 100;

    private final Wording wording;

    public DailyText(Wording wording) {
        this.wording = wording;
    }

    /** At least one message; each of several says which it is. */
    public List<Rich> messages(DailyFigures figures) {
        List<List<Rich>> parts = packed(blocks(figures));
        List<Rich> messages = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String marker = parts.size() == 1 ? "" : wording.say("title.part", i + 1, parts.size());
            List<Rich> blocks = new ArrayList<>(parts.get(i));
            blocks.add(0, Rich.bold(wording.say("title", wording.date(figures.date())) + marker));
            messages.add(Rich.join("\n\n", blocks));
        }
        return messages;
    }

    private static List<List<Rich>> packed(List<Rich> blocks) {
        List<List<Rich>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int length = 0;
        for (Rich block : blocks) {
            if (length + block.length() + 2 > ROOM) {
                parts.add(new ArrayList<>());
                length = 0;
            }
            parts.get(parts.size() - 1).add(block);
            length += block.length() + 2;
        }
        return parts;
    }

    private List<Rich> blocks(DailyFigures figures) {
        if (figures.managers().isEmpty()) {
            return List.of(Rich.text(wording.say("empty")));
        }
        boolean comparable = !figures.teamBefore().isEmpty();
        List<Rich> blocks = new ArrayList<>();
        blocks.add(team(figures, comparable));
        figures.managers()
                .forEach(manager -> blocks.add(block(name(manager), manager.day(), manager.before(), comparable)));
        return blocks;
    }

    private Rich team(DailyFigures figures, boolean comparable) {
        List<Rich> lines = new ArrayList<>();
        lines.add(block(wording.say("team"), figures.team(), figures.teamBefore(), comparable));
        if (figures.team().outOfHours() > 0) {
            lines.add(Rich.text(wording.count("outOfHours", figures.team().outOfHours())));
        }
        if (!comparable) {
            lines.add(Rich.text(wording.say("nothing.before")));
        }
        return Rich.join("\n", lines);
    }

    private String name(DailyFigures.Manager manager) {
        String name = manager.id().isEmpty() ? wording.say("nobody") : manager.name();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private Rich block(String name, Figures day, Figures before, boolean comparable) {
        return Rich.join(
                "\n",
                List.of(
                        Rich.bold(name),
                        Rich.text(
                                wording.count("chats", day.chats()) + change(day.chats(), before.chats(), comparable)),
                        Rich.text(messages(day, before, comparable)),
                        Rich.text(unanswered(day, before, comparable)),
                        Rich.text(firstReply(day, before, comparable))));
    }

    private String messages(Figures day, Figures before, boolean comparable) {
        return wording.say(
                "line.messages",
                wording.count("inbound", day.inbound()) + change(day.inbound(), before.inbound(), comparable),
                wording.count("outbound", day.outbound()) + change(day.outbound(), before.outbound(), comparable));
    }

    private String unanswered(Figures day, Figures before, boolean comparable) {
        OptionalLong share = day.noReplyPercent();
        if (share.isEmpty()) {
            return wording.say("line.waits.none");
        }
        return wording.say(
                "line.unanswered",
                day.unanswered(),
                wording.count("ofWaits", day.waits()) + change(day.unanswered(), before.unanswered(), comparable),
                share.getAsLong(),
                bracketed(comparable ? wording.changeOfShare(share, before.noReplyPercent()) : ""));
    }

    private String firstReply(Figures day, Figures before, boolean comparable) {
        OptionalLong median = day.firstReplies().percentile(50);
        OptionalLong slow = day.firstReplies().percentile(90);
        if (median.isEmpty() || slow.isEmpty()) {
            return wording.say("line.replies.none");
        }
        return wording.say(
                "line.replies",
                time(median, before.firstReplies().percentile(50), comparable),
                time(slow, before.firstReplies().percentile(90), comparable));
    }

    private String time(OptionalLong now, OptionalLong before, boolean comparable) {
        return wording.duration(now.orElseThrow()) + bracketed(comparable ? wording.changeOfTime(now, before) : "");
    }

    private String change(long now, long before, boolean comparable) {
        return bracketed(comparable ? wording.change(now, before) : "");
    }

    private static String bracketed(String text) {
        return text.isEmpty() ? "" : " (" + text + ")";
    }
}
