package otklik.publisher.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import otklik.events.Topics;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.Wait;

/** Every number is the length of the list behind it, whatever period, channel and manager are asked for. */
class ListsAddUpProperties {
    private static final List<String> ENDS =
            List.of(Wait.OPEN, Wait.ANSWERED, Wait.CLOSED_UNANSWERED, Wait.NO_REPLY_NEEDED);

    record Told(int chat, String channel, String manager, int minutesAgo, String end, long workSec, boolean early) {
        Wait wait(int number) {
            boolean outOfHours = early && Wait.ANSWERED.equals(end);
            return Boards.wait(
                    chat + "/" + number,
                    channel,
                    manager,
                    Boards.NOON.minusMinutes(minutesAgo),
                    end,
                    outOfHours ? 0 : workSec,
                    outOfHours);
        }
    }

    @Property(tries = 100)
    void shouldListAsManyWaitsAsTheFigureSays(
            @ForAll("shops") List<Told> shop,
            @ForAll("channels") Optional<String> channel,
            @ForAll("managers") Optional<String> manager) {
        Look look = Boards.look(facts(shop));
        Query query = Boards.query("2026-11-12", "2026-11-19", channel, manager);

        StaffView.Row total = StaffView.of(look, query).total();

        assertThat(total.counts().waits()).isEqualTo(listed(look, query, WaitList.Kind.WAITS));
        assertThat(total.counts().answered()).isEqualTo(listed(look, query, WaitList.Kind.ANSWERED));
        assertThat(total.counts().unanswered()).isEqualTo(listed(look, query, WaitList.Kind.UNANSWERED));
        assertThat(total.counts().slow()).isEqualTo(listed(look, query, WaitList.Kind.SLOW));
        assertThat(total.counts().outOfHours()).isEqualTo(listed(look, query, WaitList.Kind.OUT_OF_HOURS));
        assertThat(total.counts().noReplyNeeded()).isEqualTo(listed(look, query, WaitList.Kind.NO_REPLY_NEEDED));
        assertThat(total.pending().open()).isEqualTo(listed(look, query, WaitList.Kind.OPEN_IN_PERIOD));
        assertThat(total.timing().n()).isEqualTo(listed(look, query, WaitList.Kind.COUNTED));
        assertThat(total.chats())
                .isEqualTo(ChatList.of(look, query, ChatList.Kind.WAITED, ChatList.Detail.NONE, Page.ALL)
                        .total());
        NowView now = NowView.of(look, query);
        assertThat(now.counters().waiting()).isEqualTo(listed(look, query, WaitList.Kind.OPEN));
        assertThat(now.counters().pastTarget()).isEqualTo(listed(look, query, WaitList.Kind.PAST_TARGET));
    }

    @Property(tries = 50)
    void shouldGiveTheTotalAsTheSumOfItsRows(@ForAll("shops") List<Told> shop) {
        Look look = Boards.look(facts(shop));
        StaffView managers = StaffView.of(look, Boards.all());
        ChannelView channels = ChannelView.of(look, Boards.all());
        TrendView days = TrendView.of(look, Boards.all());

        int waits = managers.total().counts().waits();
        assertThat(managers.rows().stream()
                        .mapToInt(row -> row.counts().waits())
                        .sum())
                .isEqualTo(waits);
        assertThat(channels.rows().stream()
                        .mapToInt(row -> row.counts().waits())
                        .sum())
                .isEqualTo(waits);
        assertThat(days.days().stream().mapToInt(day -> day.counts().waits()).sum())
                .isEqualTo(waits);
        assertThat(days.total().timing()).isEqualTo(managers.total().timing());
    }

    private static int listed(Look look, Query query, WaitList.Kind kind) {
        WaitList list = WaitList.of(look, query, kind, WaitList.Moment.ANY, Page.ALL);
        assertThat(list.rows()).hasSize(list.total());
        Set<String> ids = new HashSet<>(Boards.ids(list));
        assertThat(ids).hasSize(list.total());
        return list.total();
    }

    /** Waits, and the rows of days as the contract counts them. */
    private static Facts facts(List<Told> shop) {
        Facts facts = new Facts();
        Map<String, int[]> counts = new HashMap<>();
        Map<String, Map<Long, Integer>> histograms = new HashMap<>();
        List<Told> told = new ArrayList<>(shop);
        for (int i = 0; i < told.size(); i++) {
            Wait wait = told.get(i).wait(i);
            Boards.wait(facts, wait);
            Boards.tell(facts, Topics.CHAT_METRICS, wait.chatId(), chat(wait));
            String key = wait.creditedTo() + "/" + wait.channel() + "/" + date(wait.openedAt());
            count(wait, counts.computeIfAbsent(key, any -> new int[6]));
            if (Wait.ANSWERED.equals(wait.end()) && !wait.outOfHours()) {
                histograms.computeIfAbsent(key, any -> new HashMap<>()).merge(wait.workSec(), 1, Integer::sum);
            }
        }
        counts.forEach((key, count) -> {
            String[] parts = key.split("/");
            Boards.tell(
                    facts,
                    Topics.DAYS,
                    key,
                    Boards.day(parts[0], parts[1], parts[2], count, histograms.getOrDefault(key, Map.of())));
        });
        return facts;
    }

    private static ChatMetrics chat(Wait wait) {
        return new ChatMetrics(
                wait.chatId(), wait.channel(), "7", "Имя 7", "", null, Boards.NOON, Boards.NOON, "open", 1, 1, 1L, 0);
    }

    private static void count(Wait wait, int[] counts) {
        boolean answered = Wait.ANSWERED.equals(wait.end());
        long open = Boards.rules().hours().between(wait.openedAt().toEpochSecond(), Boards.NOON.toEpochSecond());
        boolean late = Wait.OPEN.equals(wait.end()) && open > 600;
        counts[0] += Wait.NO_REPLY_NEEDED.equals(wait.end()) ? 0 : 1;
        counts[1] += answered ? 1 : 0;
        counts[2] += late || Wait.CLOSED_UNANSWERED.equals(wait.end()) ? 1 : 0;
        counts[3] += answered && wait.workSec() > 600 ? 1 : 0;
        counts[4] += wait.outOfHours() ? 1 : 0;
        counts[5] += Wait.NO_REPLY_NEEDED.equals(wait.end()) ? 1 : 0;
    }

    private static String date(OffsetDateTime time) {
        return time.atZoneSameInstant(Boards.ZONE).toLocalDate().toString();
    }

    @Provide
    Arbitrary<List<Told>> shops() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of("whatsapp", "instagram"),
                        Arbitraries.of("", "7", "8"),
                        Arbitraries.integers().between(0, 14_000),
                        Arbitraries.of(ENDS),
                        Arbitraries.longs().between(0, 3_000),
                        Arbitraries.of(true, false))
                .as(Told::new)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Optional<String>> channels() {
        return Arbitraries.of(Optional.empty(), Optional.of("whatsapp"));
    }

    @Provide
    Arbitrary<Optional<String>> managers() {
        return Arbitraries.of(Optional.empty(), Optional.of("7"), Optional.of(""));
    }
}
