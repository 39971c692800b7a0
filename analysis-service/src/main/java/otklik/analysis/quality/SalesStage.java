package otklik.analysis.quality;

import java.util.function.Predicate;
import otklik.analysis.conversation.Mark;
import otklik.analysis.spin.ChatSpin;

/** The stages of a sale in their order, each with what shows that it took place. */
enum SalesStage {
    GREETING(chat -> chat.says(Mark.GREETING)),
    NEEDS(chat -> ChatSpin.STAGES.stream().anyMatch(chat::says)),
    PRESENTATION(chat -> chat.says(Mark.PRESENTATION)),
    OBJECTIONS(Evidence::answersObjection),
    CLOSING(chat -> chat.says(Mark.CLOSING));

    private final Predicate<Evidence> shown;

    SalesStage(Predicate<Evidence> shown) {
        this.shown = shown;
    }

    boolean in(Evidence chat) {
        return shown.test(chat);
    }
}
