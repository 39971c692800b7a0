package otklik.ingest.crm;

/** Which request goes first where not all may be sent at once. */
public enum Urgency {
    LIVE,
    HISTORY
}
