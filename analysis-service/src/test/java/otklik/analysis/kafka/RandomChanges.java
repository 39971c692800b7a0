package otklik.analysis.kafka;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import otklik.events.Topic;
import otklik.events.Topics;

/** Changes a random shop as people and the CRM do; what goes is told by events of its own. */
final class RandomChanges {
    private final RandomShop shop;
    private final List<ShopEvents.Event> deletions = new ArrayList<>();

    private RandomChanges(RandomShop shop) {
        this.shop = shop;
    }

    /** @return the events of what is no more */
    static List<ShopEvents.Event> make(RandomShop shop) {
        RandomChanges changes = new RandomChanges(shop);
        int many = 1 + shop.random.nextInt(5);
        for (int i = 0; i < many; i++) {
            changes.one();
        }
        return changes.deletions;
    }

    private void one() {
        switch (shop.random.nextInt(19)) {
            case 0, 1 -> change("messages", this::edit);
            case 2 -> change("messages", message -> {});
            case 3 -> any("messages", this::deleteMessage);
            case 4 -> change("messages", this::fail);
            case 5 -> any("dialogs", dialog -> delete("dialogs", Topics.DIALOGS, dialog));
            case 6 -> any("orders", order -> delete("orders", Topics.ORDERS, order));
            case 7 -> rarely(() -> any("chats", chat -> delete("chats", Topics.CHATS, chat)));
            case 8, 9 -> change("dialogs", dialog -> shop.assign(dialog, RandomShop.time(dialog, "created_at")));
            case 10 -> any("dialogs", dialog -> shop.system(dialog, shop.times.past()));
            case 11 -> change("dialogs", dialog -> shop.close(dialog, RandomShop.time(dialog, "created_at")));
            case 12 -> rename();
            case 13, 14 -> any("chats", chat -> shop.message(chat, shop.times.past()));
            case 15 -> replaceOrder(shop::pay);
            case 16 -> replaceOrder(shop::link);
            case 17 -> change("chats", shop::customer);
            default -> grow();
        }
    }

    private void grow() {
        switch (shop.random.nextInt(4)) {
            case 0 -> shop.chat();
            case 1 -> shop.order();
            case 2 -> any("chats", chat -> shop.dialog(chat, shop.times.past()));
            default -> move();
        }
    }

    /** A dialog goes over to another chat, as when two are merged. */
    private void move() {
        any(
                "chats",
                chat -> change(
                        "dialogs",
                        dialog -> dialog.put("chat_id", chat.path("id").asLong())));
    }

    private void edit(ObjectNode message) {
        if (!"system".equals(message.path("type").asText())) {
            shop.words(message);
        }
    }

    private void fail(ObjectNode message) {
        if (!"system".equals(message.path("type").asText())) {
            message.put("status", "failed");
            deletions.add(ShopEvents.deleted(message, shop.times.version(shop.times.changed())));
        }
    }

    private void deleteMessage(ObjectNode message) {
        if (!"system".equals(message.path("type").asText())) {
            shop.facts.remove("messages", message.path("id").asLong());
            deletions.add(ShopEvents.deleted(message, shop.times.version(shop.times.changed())));
        }
    }

    private void delete(String kind, Topic<?> topic, ObjectNode entity) {
        shop.facts.remove(kind, entity.path("id").asLong());
        deletions.add(new ShopEvents.Event(topic, entity.path("id").asText(), null));
    }

    private void rename() {
        shop.user(shop.pick(shop.users()), shop.pick(List.of("Анна", "Вера", "Ольга")), false);
    }

    private void replaceOrder(Consumer<ObjectNode> change) {
        any("orders", order -> {
            change.accept(order);
            shop.facts.put("orders", order);
        });
    }

    private void change(String kind, Consumer<ObjectNode> change) {
        any(kind, entity -> {
            change.accept(entity);
            shop.facts.put(kind, entity.put("updated_at", shop.times.changed()));
        });
    }

    private void any(String kind, Consumer<ObjectNode> found) {
        List<ObjectNode> all = List.copyOf(shop.facts.all(kind));
        if (!all.isEmpty()) {
            found.accept(shop.pick(all));
        }
    }

    private void rarely(Runnable change) {
        if (shop.random.nextInt(3) == 0) {
            change.run();
        }
    }
}
