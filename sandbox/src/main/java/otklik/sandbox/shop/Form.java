package otklik.sandbox.shop;

/** What a message is, apart from its words. */
enum Form {
    TEXT,
    /** An image; its words, if any, are the caption. */
    IMAGE,
    /** A file; its words, if any, are the note. */
    FILE,
    /** A voice message; its words, if any, are the transcription. */
    AUDIO,
    PRODUCT,
    ORDER,
    /** Seen by colleagues only. */
    NOTE,
    /** A text that did not get through. */
    FAILED
}
