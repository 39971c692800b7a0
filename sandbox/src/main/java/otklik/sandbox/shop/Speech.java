package otklik.sandbox.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The lines of a conversation as they come, in the words of the two who talk. */
final class Speech {
    private final Phrases phrases;
    private final Random random;
    private final Visit visit;
    private final Manager manager;
    private final List<Line> lines = new ArrayList<>();

    Speech(Phrases phrases, Random random, Visit visit, Manager manager) {
        this.phrases = phrases;
        this.random = random;
        this.visit = visit;
        this.manager = manager;
    }

    Good good() {
        return visit.good();
    }

    Habits habits() {
        return manager.habits();
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    void client(String kind) {
        client(words(kind));
    }

    void client(Words words) {
        lines.add(Line.client(chance(0.3) ? words.casual() : words));
    }

    void manager(String kind) {
        manager(words(kind));
    }

    void manager(Words words) {
        lines.add(Line.manager(words));
    }

    void show(boolean byClient, Form form, Words words) {
        lines.add(new Line(byClient, form, words));
    }

    /** Joins it to the text the manager has just sent, more often than not, else sends it apart. */
    void managerAdds(String kind) {
        Line last = lines.get(lines.size() - 1);
        boolean joins = !last.byClient() && last.form() == Form.TEXT && chance(0.7);
        manager(joins ? lines.remove(lines.size() - 1).words().and(words(kind)) : words(kind));
    }

    /** A phrase of the kind that can be said to this client. */
    Words words(String kind) {
        Words words = phrases.any(kind, random);
        while (visit.client().firstName().isEmpty() && words.text().contains("{client}")) {
            words = phrases.any(kind, random);
        }
        return visit.fill(words, manager.actor().firstName(), 1 + random.nextInt(60));
    }

    String one(List<String> kinds) {
        return kinds.get(random.nextInt(kinds.size()));
    }

    int draw(int many) {
        return random.nextInt(many);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** Cut before an answer of the manager, so that the client waits in vain. */
    List<Line> forgotten() {
        for (int i = random.nextInt(lines.size()); i < lines.size(); i++) {
            if (!lines.get(i).byClient() && i > 0 && lines.get(i - 1).byClient()) {
                return List.copyOf(lines.subList(0, i));
            }
        }
        return lines();
    }
}
