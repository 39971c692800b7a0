package otklik.analysis.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import otklik.analysis.conversation.Author;
import otklik.analysis.conversation.Judgement;
import otklik.analysis.conversation.Said;

/** The facts of messages in their store: there are many of them, so they are kept small. */
final class SaidSerde {
    static final Serde<Said> INSTANCE = Serdes.serdeFrom((topic, said) -> write(said), (topic, bytes) -> read(bytes));
    private static final Author[] AUTHORS = Author.values();
    private static final int FIXED = Long.BYTES * 2 + Integer.BYTES + 2 + Short.BYTES * 4;

    private SaidSerde() {}

    private static byte[] write(Said said) {
        if (said == null) {
            return null;
        }
        byte[][] texts = {utf8(said.messageId()), utf8(said.managerId()), utf8(said.dialogId()), utf8(said.snippet())};
        int size = FIXED;
        for (byte[] text : texts) {
            size += text.length;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putLong(said.sentAt()).putLong(said.version()).putInt(said.judged().bits());
        out.put((byte) said.author().ordinal()).put((byte) (said.deleted() ? 1 : 0));
        for (byte[] text : texts) {
            out.putShort((short) text.length).put(text);
        }
        return out.array();
    }

    private static Said read(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long sentAt = in.getLong();
        long version = in.getLong();
        Judgement judged = new Judgement(in.getInt());
        Author author = AUTHORS[in.get()];
        boolean deleted = in.get() == 1;
        return new Said(text(in), sentAt, author, text(in), text(in), judged, text(in), version, deleted);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(ByteBuffer in) {
        byte[] text = new byte[in.getShort()];
        in.get(text);
        return text.length == 0 ? "" : new String(text, StandardCharsets.UTF_8);
    }
}
