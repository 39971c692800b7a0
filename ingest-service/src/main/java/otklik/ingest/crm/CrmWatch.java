package otklik.ingest.crm;

/** Hears how the talk with RetailCRM goes; texts hold no content, token or address. */
public interface CrmWatch {
    /** The request did not succeed and will be tried again. */
    void failing(String reason);

    /** The latest request succeeded. */
    void answering();

    /** A successful answer that is no list; called at each try, {@code raw} may hold personal data. */
    void unreadablePage(String path, String reason, String raw);
}
