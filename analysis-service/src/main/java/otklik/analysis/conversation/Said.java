package otklik.analysis.conversation;

import java.util.Comparator;

/**
 * What the analysis keeps of one message: who said it when, what its text was judged to be, and of the few words that
 * examples are made of a redacted beginning; never the text.
 *
 * @param sentAt epoch second
 * @param managerId MG user id of a manager's message, else empty
 * @param dialogId empty where the message names none
 * @param snippet redacted beginning of a text that bears a mark and is no closer, see {@link Snippet}; else empty
 * @param version of two facts of one message the greater wins, in the CRM's own count of changes
 * @param deleted as if it had never been; kept so that an older fact cannot bring it back
 */
public record Said(
        String messageId,
        long sentAt,
        Author author,
        String managerId,
        String dialogId,
        Judgement judged,
        String snippet,
        long version,
        boolean deleted) {
    /** Order of messages: by second, then by id. */
    public static final Comparator<Said> ORDER =
            Comparator.comparingLong(Said::sentAt).thenComparing(Said::messageId, Numbers.ORDER);

    public boolean in() {
        return author == Author.CUSTOMER;
    }

    /** Said by a person of the business to the client; bots never count. */
    public boolean out() {
        return author == Author.MANAGER || author == Author.CHANNEL;
    }

    public boolean asksForReply() {
        return in() && !judged.closer();
    }

    /** Of equal versions a deletion wins, then the one that arrived later. */
    public boolean replaces(Said known) {
        return version != known.version ? version > known.version : deleted || !known.deleted;
    }
}
