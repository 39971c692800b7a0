package otklik.analysis.kafka;

import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Judgement;
import otklik.analysis.conversation.Said;

/** The facts of messages in their store: there are many of them, so they are kept small. */
final class SaidPacking {
    private static final Author[] AUTHORS = Author.values();

    private SaidPacking() {}

    static void write(Said said, Packer out) {
        out.number(said.sentAt())
                .number(said.version())
                .number(said.judged().bits())
                .number(said.author().ordinal() * 2 + (said.deleted() ? 1 : 0))
                .text(said.messageId())
                .text(said.managerId())
                .text(said.dialogId())
                .text(said.snippet());
    }

    static Said read(Unpacker in) {
        long sentAt = in.number();
        long version = in.number();
        Judgement judged = new Judgement(in.count());
        int author = in.count();
        return new Said(
                in.text(),
                sentAt,
                AUTHORS[author / 2],
                in.text(),
                in.text(),
                judged,
                in.text(),
                version,
                author % 2 == 1);
    }
}
