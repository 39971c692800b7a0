package otklik.sandbox.shop;

import java.util.HashMap;
import java.util.Map;

/** One time a client comes: what for, and the number an order of it would have. */
record Visit(Client client, Good good, int number) {
    Words fill(Words words, String manager, int house) {
        Map<String, String> values = new HashMap<>(good.values());
        values.put("client", client.firstName());
        values.put("me", manager);
        values.put("house", Integer.toString(house));
        values.put("phone", client.phoneAsTyped());
        values.put("number", orderNumber());
        return words.fill(values);
    }

    String orderNumber() {
        return "М-" + number;
    }
}
