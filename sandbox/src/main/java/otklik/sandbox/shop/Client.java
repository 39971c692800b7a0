package otklik.sandbox.shop;

/** Someone who writes to the shop. Names may be empty; phones are of a range that belongs to nobody. */
record Client(int number, String channel, String firstName) {
    String phone() {
        return "7900000%04d".formatted(number % 10_000);
    }

    String phoneAsTyped() {
        return "+7 900 000-%02d-%02d".formatted(number / 100 % 100, number % 100);
    }
}
