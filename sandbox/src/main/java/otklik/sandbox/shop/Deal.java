package otklik.sandbox.shop;

import java.util.List;

/** How a conversation ends: a step towards the order and what the client makes of it, or nothing of the kind. */
final class Deal {
    private static final List<String> STEPS = List.of("order", "hold", "address");
    private static final List<String> DOUBTS = List.of("dear", "think", "cheaper", "fit");

    private final Speech speech;

    Deal(Speech speech) {
        this.speech = speech;
    }

    void ending() {
        if (speech.chance(speech.habits().nextStep())) {
            nextStep();
            return;
        }
        switch (speech.draw(5)) {
            case 0, 1 -> goodbye();
            case 2 -> purchase(speech.words("buy"));
            case 3 -> objection();
            default -> {}
        }
    }

    void purchase(Words wish) {
        speech.client(wish);
        takeData();
        goodbye();
    }

    void goodbye() {
        if (speech.chance(0.75)) {
            speech.client("closer");
            if (speech.chance(0.35)) {
                speech.manager("bye");
            }
        }
    }

    private void nextStep() {
        String step = speech.one(STEPS);
        speech.managerAdds("next." + step);
        int answer = speech.draw(10);
        if (answer < 6) {
            accepts(step);
        } else if (answer < 8) {
            objection();
        }
    }

    private void accepts(String step) {
        speech.client("accept." + step);
        switch (step) {
            case "order" -> takeData();
            case "hold" -> speech.manager("done.hold");
            default -> {
                delivery();
                return;
            }
        }
        goodbye();
    }

    private void delivery() {
        speech.manager(speech.words("done.address").and(speech.words("next.order")));
        if (speech.chance(0.6)) {
            speech.client("accept.order");
            done();
            goodbye();
        } else if (speech.chance(0.5)) {
            objection();
        }
    }

    private void takeData() {
        if (speech.habits().nextStep() == 0) {
            speech.manager("take.flat");
            return;
        }
        speech.manager("take.data");
        speech.client("give.data");
        done();
    }

    private void done() {
        speech.manager("done.order");
        speech.show(false, Form.ORDER, Words.NONE);
    }

    private void objection() {
        String doubt = speech.one(DOUBTS);
        speech.client("object." + doubt);
        speech.manager("reply." + doubt);
        if (speech.chance(0.4)) {
            goodbye();
        }
    }
}
