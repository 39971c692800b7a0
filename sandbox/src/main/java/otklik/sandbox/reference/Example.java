package otklik.sandbox.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A chat that shows a habit, with words of both sides. */
record Example(ReferenceChat chat, long weight, String clientSaid, String managerSaid) {
    /** By weight, then the latest, then the older chat. */
    static final Comparator<Example> MOST_TELLING_FIRST = Comparator.comparing((Example e) -> -e.weight())
            .thenComparing(e -> last(e.chat().spoken()).sentAt(), Comparator.reverseOrder())
            .thenComparing(Figures.byId(e -> e.chat().id()));

    enum Kind {
        NO_REPLY {
            @Override
            Optional<Example> of(ReferenceChat chat) {
                return chat.advice().contains("Нет ответа менеджера")
                        ? example(
                                chat,
                                chat.unanswered().size(),
                                last(asking(chat.unanswered())).snippet(),
                                "")
                        : Optional.empty();
            }
        },
        SLOW_REPLY {
            @Override
            Optional<Example> of(ReferenceChat chat) {
                if (chat.firstResponse().orElse(0) < 1800) {
                    return Optional.empty();
                }
                List<SaidMessage> answers = ReferenceChat.after(chat.inbound().get(0), chat.outbound())
                        .toList();
                String answer = first(answers, m -> !m.snippet().isEmpty());
                return example(
                        chat,
                        chat.firstResponse().getAsLong(),
                        first(chat.inbound(), SaidMessage::asksForReply),
                        answer);
            }
        },
        NO_NEXT_STEP {
            @Override
            Optional<Example> of(ReferenceChat chat) {
                if (!chat.advice().contains("Дать next step")) {
                    return Optional.empty();
                }
                List<SaidMessage> telling = chat.outbound().stream()
                        .filter(m -> !m.snippet().isEmpty())
                        .toList();
                String lastWords = telling.isEmpty() ? "" : last(telling).snippet();
                return example(chat, 0, chat.firstWishToBuy().orElseThrow().snippet(), lastWords);
            }
        },
        GOOD {
            @Override
            Optional<Example> of(ReferenceChat chat) {
                boolean good = chat.advice().isEmpty()
                        && chat.firstResponse().isPresent()
                        && chat.completeness() >= 50
                        && chat.outbound().stream().anyMatch(m -> m.is(Label.NEXT_STEP));
                return good
                        ? example(
                                chat,
                                chat.completeness(),
                                first(chat.inbound(), SaidMessage::asksForReply),
                                first(chat.outbound(), m -> m.verdict().spin()))
                        : Optional.empty();
            }
        };

        abstract Optional<Example> of(ReferenceChat chat);

        String code() {
            return name().toLowerCase();
        }
    }

    private static Optional<Example> example(ReferenceChat chat, long weight, String client, String manager) {
        return Optional.of(new Example(chat, weight, client, manager));
    }

    private static List<SaidMessage> asking(List<SaidMessage> messages) {
        return messages.stream().filter(SaidMessage::asksForReply).toList();
    }

    private static String first(List<SaidMessage> messages, Predicate<SaidMessage> test) {
        return messages.stream()
                .filter(test)
                .findFirst()
                .map(SaidMessage::snippet)
                .orElse("");
    }

    private static SaidMessage last(List<SaidMessage> messages) {
        return messages.get(messages.size() - 1);
    }
}
