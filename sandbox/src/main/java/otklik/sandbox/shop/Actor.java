package otklik.sandbox.shop;

/** Who speaks. The id of the client is known only to whom writes his chat down, so it is 0 here. */
record Actor(String type, long id, String firstName, String lastName) {
    static final Actor CLIENT = new Actor("customer", 0, "", "");
    static final Actor BOT = new Actor("bot", 9, "Бот", "");
    static final Actor PHONE = new Actor("channel", 71, "Тёплый угол", "");
    static final Actor NOBODY = new Actor("", 0, "", "");

    boolean client() {
        return "customer".equals(type);
    }

    boolean user() {
        return "user".equals(type);
    }

    String name() {
        return (firstName + " " + lastName).strip();
    }
}
