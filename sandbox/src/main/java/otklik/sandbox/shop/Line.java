package otklik.sandbox.shop;

/** One message of a conversation before anyone knows when it is sent. */
record Line(boolean byClient, Form form, Words words) {
    static Line client(Words words) {
        return new Line(true, Form.TEXT, words);
    }

    static Line manager(Words words) {
        return new Line(false, Form.TEXT, words);
    }
}
