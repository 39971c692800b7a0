package otklik.analysis.quality;

/** What kind of a talk a chat is. */
enum ChatType {
    CONSULTATION("consultation"),
    SIMPLE_ORDER("simple_order"),
    OTHER("other");

    private final String code;

    ChatType(String code) {
        this.code = code;
    }

    static ChatType of(Evidence chat) {
        if (chat.plainOrder()) {
            return SIMPLE_ORDER;
        }
        return chat.consultation() ? CONSULTATION : OTHER;
    }

    String code() {
        return code;
    }
}
