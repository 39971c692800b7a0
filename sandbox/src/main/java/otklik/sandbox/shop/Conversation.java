package otklik.sandbox.shop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Decides what client and manager say to each other on one visit, line by line. */
final class Conversation {
    private static final List<String> SMALL_TALK = List.of("term", "city", "lift", "warranty", "discount", "stock");

    private final Phrases phrases;
    private final Random random;
    private final Visit visit;
    private final Manager manager;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    private Conversation(Phrases phrases, Random random, Visit visit, Manager manager) {
        this.phrases = phrases;
        this.random = random;
        this.visit = visit;
        this.manager = manager;
    }

    static List<Line> of(Phrases phrases, Random random, Visit visit, Manager manager) {
        Conversation conversation = new Conversation(phrases, random, visit, manager);
        conversation.happens();
        return conversation.chance(manager.habits().loses())
                ? conversation.forgotten()
                : List.copyOf(conversation.lines);
    }

    private void happens() {
        int theme = random.nextInt(100);
        if (theme < 42) {
            consultation();
        } else if (theme < 76) {
            plainQuestion();
        } else if (theme < 85) {
            purchase();
        } else if (theme < 92) {
            exchange("status");
        } else if (theme < 95) {
            exchange("damage");
        } else {
            thanks();
        }
    }

    private void consultation() {
        client(words("hello.client").and(words("need")));
        Words hello = words("hello.manager");
        if (chance(manager.habits().asks())) {
            needs(hello);
            manager(words("offer"));
        } else {
            manager(hello.and(words("offer")));
        }
        showcase();
        questions(1 + random.nextInt(3));
        ending();
    }

    private void needs(Words hello) {
        List<String> topics = new ArrayList<>(visit.good().topics());
        Collections.shuffle(topics, random);
        List<String> chosen = new ArrayList<>(topics.subList(0, Math.min(topics.size(), 1 + random.nextInt(2))));
        if (furniture() && chance(manager.habits().asks() * 0.6)) {
            chosen.add("old");
            chosen.addAll(chance(0.5) ? List.of("trouble") : List.of());
            chosen.addAll(chance(0.5) ? List.of("worth") : chance(0.5) ? List.of("relief") : List.of());
        }
        for (int i = 0; i < chosen.size(); i++) {
            Words ask = words("ask." + chosen.get(i));
            manager(i == 0 ? hello.and(ask) : ask);
            client(words("tell." + chosen.get(i)));
            roomPhoto(chosen.get(i));
        }
    }

    private void roomPhoto(String topic) {
        if (!topic.equals("room") && !topic.equals("size")) {
            return;
        }
        switch (random.nextInt(8)) {
            case 0 -> lines.add(new Line(true, Form.IMAGE, words("photo.caption")));
            case 1 -> lines.add(new Line(true, Form.IMAGE, Words.NONE));
            case 2 -> lines.add(new Line(true, Form.AUDIO, words("voice")));
            case 3 -> lines.add(new Line(true, Form.AUDIO, Words.NONE));
            default -> {}
        }
    }

    private void showcase() {
        switch (random.nextInt(8)) {
            case 0 -> lines.add(new Line(false, Form.IMAGE, fill(words("photo.manager"))));
            case 1 -> lines.add(new Line(false, Form.PRODUCT, Words.NONE));
            case 2 -> lines.add(new Line(false, Form.FILE, furniture() ? words("file.manager") : Words.NONE));
            default -> {}
        }
    }

    private void plainQuestion() {
        String topic = List.of("price", "price", "price", "stock", "stock", "term", "city")
                .get(random.nextInt(7));
        asked.add(topic);
        client(words("hello.client").and(words("query." + topic)));
        manager(words("hello.manager").and(words("reply." + topic)));
        if (chance(manager.habits().asks() * 0.7)) {
            String need = visit.good()
                    .topics()
                    .get(random.nextInt(visit.good().topics().size()));
            manager(words("ask." + need));
            client(words("tell." + need));
            manager(words("offer"));
        }
        questions(random.nextInt(3));
        ending();
    }

    private void questions(int count) {
        for (int i = 0; i < count; i++) {
            List<String> left = new ArrayList<>(SMALL_TALK);
            left.addAll(furniture() ? List.of("colours", "material", "care", "price") : List.of("price", "price"));
            left.removeAll(asked);
            String topic = left.get(random.nextInt(left.size()));
            asked.add(topic);
            client(words("query." + topic));
            if (chance(0.05)) {
                manager(words("wait"));
            }
            manager(words("reply." + topic));
        }
    }

    private void ending() {
        if (chance(manager.habits().nextStep())) {
            nextStep();
            return;
        }
        int end = random.nextInt(10);
        if (end < 4) {
            goodbye();
        } else if (end < 6) {
            sale();
        } else if (end < 8) {
            objection();
        }
    }

    private void nextStep() {
        String step = List.of("order", "hold", "address").get(random.nextInt(3));
        Line last = lines.get(lines.size() - 1);
        if (!last.byClient() && last.form() == Form.TEXT && chance(0.7)) {
            lines.remove(lines.size() - 1);
            manager(last.words().and(words("next." + step)));
        } else {
            manager(words("next." + step));
        }
        int answer = random.nextInt(10);
        if (answer < 6) {
            accepts(step);
        } else if (answer < 8) {
            objection();
        } else if (answer == 8) {
            goodbye();
        }
    }

    private void accepts(String step) {
        client(words("accept." + step));
        switch (step) {
            case "order" -> takeData();
            case "hold" -> manager(words("done.hold"));
            default -> manager(words("done.address").and(words("next.order")));
        }
        if (step.equals("address") && chance(0.5)) {
            client(words("accept.order"));
            done();
        }
        goodbye();
    }

    private void purchase() {
        client(words("hello.client").and(words("buy")));
        takeData();
        goodbye();
    }

    private void sale() {
        client(words("buy"));
        takeData();
        goodbye();
    }

    private void takeData() {
        if (manager.habits().nextStep() == 0) {
            manager(words("take.flat"));
            return;
        }
        manager(words("take.data"));
        client(words("give.data"));
        done();
    }

    private void done() {
        manager(words("done.order"));
        lines.add(new Line(false, Form.ORDER, Words.NONE));
    }

    private void objection() {
        String doubt = List.of("dear", "think", "cheaper", "fit").get(random.nextInt(4));
        client(words("object." + doubt));
        manager(words("reply." + doubt));
        if (chance(0.4)) {
            goodbye();
        }
    }

    private void exchange(String kind) {
        client(words("hello.client").and(words(kind)));
        manager(words("hello.manager").and(words("reply." + kind)));
        goodbye();
    }

    private void thanks() {
        client(words("thanks"));
        if (chance(0.5)) {
            manager(words("bye"));
        }
    }

    private void goodbye() {
        if (chance(0.75)) {
            client(words("closer"));
            if (chance(0.35)) {
                manager(words("bye"));
            }
        }
    }

    private boolean furniture() {
        List<String> topics = visit.good().topics();
        return topics.contains("colour") && !topics.contains("floor");
    }

    /** Cut before an answer of the manager, so that the client waits in vain. */
    private List<Line> forgotten() {
        for (int i = random.nextInt(lines.size()); i < lines.size(); i++) {
            if (!lines.get(i).byClient() && i > 0 && lines.get(i - 1).byClient()) {
                return List.copyOf(lines.subList(0, i));
            }
        }
        return List.copyOf(lines);
    }

    private void client(Words words) {
        lines.add(Line.client(chance(0.3) ? words.casual() : words));
    }

    private void manager(Words words) {
        lines.add(Line.manager(words));
    }

    private Words words(String kind) {
        Words words = phrases.any(kind, random);
        while (visit.client().firstName().isEmpty() && words.text().contains("{client}")) {
            words = phrases.any(kind, random);
        }
        return fill(words);
    }

    private Words fill(Words words) {
        return visit.fill(words, manager.actor().firstName(), 1 + random.nextInt(60));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
