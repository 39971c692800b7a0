package otklik.sandbox.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Decides what client and manager say to each other on one visit, line by line. */
final class Conversation {
    private static final List<String> SMALL_TALK =
            List.of("price", "price", "term", "city", "lift", "warranty", "discount", "stock");
    private static final List<String> OF_FURNITURE = List.of("colours", "material", "care");
    private static final List<String> OPENERS = List.of("price", "price", "price", "stock", "stock", "term", "city");

    private final Speech speech;
    private final Deal deal;
    private final List<String> asked = new ArrayList<>();

    private Conversation(Speech speech) {
        this.speech = speech;
        this.deal = new Deal(speech);
    }

    static List<Line> of(Phrases phrases, Random random, Visit visit, Manager manager) {
        Speech speech = new Speech(phrases, random, visit, manager);
        new Conversation(speech).happens();
        return speech.chance(manager.habits().loses()) ? speech.forgotten() : speech.lines();
    }

    private void happens() {
        int theme = speech.draw(100);
        if (theme < 40) {
            consultation();
        } else if (theme < 76) {
            plainQuestion();
        } else if (theme < 85) {
            deal.purchase(speech.words("hello.client").and(speech.words("buy")));
        } else if (theme < 92) {
            exchange("status");
        } else if (theme < 95) {
            exchange("damage");
        } else {
            thanks();
        }
    }

    private void consultation() {
        speech.client(speech.words("hello.client").and(speech.words("need")));
        Words hello = speech.words("hello.manager");
        if (speech.chance(speech.habits().asks())) {
            needs(hello);
            speech.manager("offer");
        } else {
            speech.manager(hello.and(speech.words("offer")));
        }
        showcase();
        more();
        questions(1 + speech.draw(2));
        deal.ending();
    }

    /** Who asks most offers something more, too. */
    private void more() {
        if (speech.good().furniture() && speech.chance(speech.habits().asks() - 0.5)) {
            speech.manager("upsell");
        }
    }

    private void needs(Words hello) {
        List<String> topics = topics();
        for (int i = 0; i < topics.size(); i++) {
            Words ask = speech.words("ask." + topics.get(i));
            speech.manager(i == 0 ? hello.and(ask) : ask);
            speech.client("tell." + topics.get(i));
            show(topics.get(i));
        }
    }

    /** From the situation to what is wrong with it, what that leads to and what would help. */
    private List<String> topics() {
        List<String> topics = new ArrayList<>(List.of(speech.one(speech.good().topics())));
        String second = speech.one(speech.good().topics());
        if (!topics.contains(second)) {
            topics.add(second);
        }
        if (speech.good().furniture() && speech.chance(speech.habits().asks() * 0.6)) {
            topics.add("old");
            topics.addAll(speech.chance(0.5) ? List.of("trouble") : List.of());
            topics.addAll(speech.chance(0.7) ? List.of(speech.one(List.of("worth", "relief"))) : List.of());
        }
        return topics;
    }

    /** Who tells of a room shows it, now and then. */
    private void show(String topic) {
        if (!topic.equals("room") && !topic.equals("size")) {
            return;
        }
        switch (speech.draw(8)) {
            case 0 -> speech.show(true, Form.IMAGE, speech.words("photo.caption"));
            case 1 -> speech.show(true, Form.IMAGE, Words.NONE);
            case 2 -> speech.show(true, Form.AUDIO, speech.words("voice"));
            case 3 -> speech.show(true, Form.AUDIO, Words.NONE);
            default -> {}
        }
    }

    private void showcase() {
        switch (speech.draw(8)) {
            case 0 -> speech.show(false, Form.IMAGE, speech.words("photo.manager"));
            case 1 -> speech.show(false, Form.PRODUCT, Words.NONE);
            case 2 ->
                speech.show(false, Form.FILE, speech.good().furniture() ? speech.words("file.manager") : Words.NONE);
            default -> {}
        }
    }

    private void plainQuestion() {
        String topic = speech.one(OPENERS);
        asked.add(topic);
        speech.client(speech.words("hello.client").and(speech.words("query." + topic)));
        speech.manager(speech.words("hello.manager").and(speech.words("reply." + topic)));
        boolean ofGood = topic.equals("price") || topic.equals("stock");
        if (ofGood && speech.chance(speech.habits().asks() * 0.6)) {
            String need = speech.one(speech.good().topics());
            speech.manager("ask." + need);
            speech.client("tell." + need);
            speech.manager("offer");
        }
        questions(speech.draw(2));
        deal.ending();
    }

    private void questions(int count) {
        for (int i = 0; i < count; i++) {
            List<String> left = new ArrayList<>(SMALL_TALK);
            left.addAll(speech.good().furniture() ? OF_FURNITURE : List.of());
            left.removeAll(asked);
            String topic = speech.one(left);
            asked.add(topic);
            speech.client("query." + topic);
            if (speech.chance(0.05)) {
                speech.manager("wait");
            }
            speech.manager("reply." + topic);
        }
    }

    private void exchange(String kind) {
        speech.client(speech.words("hello.client").and(speech.words(kind)));
        speech.manager(speech.words("hello.manager").and(speech.words("reply." + kind)));
        deal.goodbye();
    }

    private void thanks() {
        speech.client("thanks");
        if (speech.chance(0.5)) {
            speech.manager("bye");
        }
    }
}
