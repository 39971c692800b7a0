package otklik.notifier.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts blocks into messages, each short enough for Telegram, cut between blocks only and numbered where there are several. */
final class Pages {
    /** Room for the number in the title. */
    private static final int RESERVE = 20;

    private static final int LONGEST_TITLE = 200;

    private static final String GAP = "\n\n";

    private final Wording wording;

    Pages(Wording wording) {
        this.wording = wording;
    }

    /** @param title stands on each of them */
    List<Message> messages(String title, List<Rich> blocks) {
        return messages(title, blocks, Optional.empty());
    }

    /** The picture goes with the first one, and with as many of the blocks as its caption holds: the first of them at least. */
    List<Message> messages(String title, List<Rich> blocks, Optional<Picture> picture) {
        int first = picture.isPresent() ? Message.LONGEST_CAPTION : Message.LONGEST_TEXT;
        List<List<Rich>> parts = packed(title.length() + RESERVE, blocks, first);
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String number = parts.size() == 1 ? "" : wording.say("title.part", i + 1, parts.size());
            List<Rich> page = new ArrayList<>(parts.get(i));
            page.add(0, Rich.bold(title + number));
            messages.add(new Message(Rich.join(GAP, page), i == 0 ? picture : Optional.empty()));
        }
        return messages;
    }

    /** Puts a legend to the last block, so that it is never a message of its own; it is left out where both do not fit in one. */
    static void close(List<Rich> blocks, Rich legend) {
        int last = blocks.size() - 1;
        Rich both = Rich.join(GAP, List.of(blocks.get(last), legend));
        if (both.length() + LONGEST_TITLE + RESERVE + GAP.length() <= Message.LONGEST_TEXT) {
            blocks.set(last, both);
        }
    }

    private static List<List<Rich>> packed(int taken, List<Rich> blocks, int firstRoom) {
        List<List<Rich>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int length = taken;
        for (Rich block : blocks) {
            int room = parts.size() == 1 ? firstRoom : Message.LONGEST_TEXT;
            if (length + block.length() + GAP.length() > room) {
                parts.add(new ArrayList<>());
                length = taken;
            }
            parts.get(parts.size() - 1).add(block);
            length += block.length() + GAP.length();
        }
        return parts;
    }
}
