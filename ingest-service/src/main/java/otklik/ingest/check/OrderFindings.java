package otklik.ingest.check;

import java.util.OptionalLong;

/** Judges how many orders could be linked to a chat. */
final class OrderFindings {
    private static final int MOST = 50;

    private final Words words;

    OrderFindings(Words words) {
        this.words = words;
    }

    /**
     * @param linked by their dialog
     * @param weak by client and time alone
     * @param all orders of the period that the CRM has, if it told
     */
    Finding of(long linked, long weak, OptionalLong all) {
        long whole = Math.max(all.orElse(linked + weak), linked + weak);
        long unlinked = whole - linked - weak;
        boolean many = (unlinked + weak) * 100 > whole * MOST;
        return words.finding(
                "ORDERS_LINKED",
                many ? Severity.WARNING : Severity.OK,
                linked,
                weak,
                all.isPresent() ? Long.toString(unlinked) : "?",
                whole);
    }
}
