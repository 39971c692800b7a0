package otklik.publisher.publishing;

import java.util.List;
import java.util.Optional;
import otklik.events.Topic;
import otklik.events.Topics;
import otklik.events.analytics.DialogTemplate;
import otklik.events.analytics.SpinConversion;
import otklik.publisher.tab.Layout;
import otklik.publisher.tab.Layouts;
import otklik.publisher.tab.Sorting;

/**
 * The topic that fills a tab.
 *
 * @param sorting how the rows are ordered; empty for a tab of many rows in no order
 * @param leader the tab, named earlier, whose order this one takes where both have a key
 */
public record Source<E extends Record>(
        Topic<E> topic, Layout layout, Optional<Sorting> sorting, Optional<Layout> leader) {
    private static final List<String> KINDS = List.of("no_reply", "slow_reply", "no_next_step", "good");

    /** All, in the order of the tabs. */
    public static final List<Source<?>> ALL = List.of(
            rows(Topics.CHAT_METRICS, Layouts.CHATS_RAW),
            rows(Topics.MESSAGES, Layouts.MESSAGES_RAW),
            sorted(
                    Topics.MANAGER_SUMMARY,
                    by(Layouts.MANAGER_SUMMARY).most("chats").manager()),
            sorted(
                    Topics.CHANNEL_SUMMARY,
                    by(Layouts.CHANNEL_SUMMARY).most("chats").text("channel")),
            rows(Topics.CHAT_ADVICE, Layouts.CHAT_ADVICE),
            sorted(
                    Topics.SPIN_MANAGER_METRICS,
                    by(Layouts.SPIN_MANAGER_METRICS).most("total_chats").manager()),
            rows(Topics.SPIN_CHAT_METRICS, Layouts.SPIN_CHAT_METRICS),
            following(
                    Topics.SPIN_IMPROVEMENT_PLANS,
                    by(Layouts.SPIN_IMPROVEMENT_PLANS).manager(),
                    Layouts.SPIN_MANAGER_METRICS),
            sorted(
                    Topics.MANAGER_REPORT,
                    by(Layouts.MANAGER_REPORT)
                            .least("no_reply_rate")
                            .least("p90_first_reply_sec")
                            .manager()),
            sorted(
                    Topics.QUESTION_TYPES,
                    by(Layouts.QUESTION_TYPES).most("total_questions").manager()),
            rows(Topics.QUALITY_CHATS, Layouts.QUALITY_CHATS),
            rows(Topics.ORDER_PAYMENTS, Layouts.ORDER_PAYMENTS),
            sorted(
                    Topics.MANAGER_ORDER_PAYMENTS,
                    by(Layouts.MANAGER_ORDER_PAYMENTS).most("chats").manager()),
            sorted(Topics.SPIN_CONVERSION, by(Layouts.SPIN_CONVERSION).listed("measure", SpinConversion.MEASURES)),
            sorted(
                    Topics.BEHAVIOR_MANAGERS,
                    by(Layouts.BEHAVIOR_MANAGERS).most("chats").manager()),
            sorted(
                    Topics.BEHAVIOR_EXAMPLES,
                    by(Layouts.BEHAVIOR_EXAMPLES)
                            .manager()
                            .listed("kind", KINDS)
                            .least("place")),
            sorted(Topics.BEST_PRACTICES, by(Layouts.BEST_PRACTICES).least("place")),
            sorted(
                    Topics.DIALOG_TEMPLATES,
                    by(Layouts.DIALOG_TEMPLATES)
                            .listed("stage", DialogTemplate.STAGES)
                            .least("place")),
            sorted(
                    Topics.DAILY_REPORT,
                    by(Layouts.DAILY_REPORT).latest("date").most("chats").manager()),
            sorted(
                    Topics.WEEKLY_DIGEST,
                    by(Layouts.WEEKLY_DIGEST).latest("week").most("chat_days").manager()));

    private static Sorting by(Layout layout) {
        return Sorting.of(layout);
    }

    private static <E extends Record> Source<E> rows(Topic<E> topic, Layout layout) {
        return new Source<>(topic, layout, Optional.empty(), Optional.empty());
    }

    private static <E extends Record> Source<E> sorted(Topic<E> topic, Sorting sorting) {
        return new Source<>(topic, sorting.layout(), Optional.of(sorting), Optional.empty());
    }

    private static <E extends Record> Source<E> following(Topic<E> topic, Sorting amongOthers, Layout leader) {
        return new Source<>(topic, amongOthers.layout(), Optional.of(amongOthers), Optional.of(leader));
    }
}
