package otklik.publisher.publishing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import otklik.publisher.google.Picture;
import otklik.publisher.look.Words;
import otklik.publisher.tab.Layouts;
import otklik.publisher.tab.PublishedTab;
import otklik.publisher.tab.Row;
import otklik.publisher.tab.Sorting;
import otklik.publisher.tab.Step;
import otklik.publisher.tab.SummaryTab;

/** The tab about the spreadsheet itself: goes out with other changes, alone once a while. */
final class MetaTab {
    private static final int ROOM = 100_000;

    private final ZoneId zone;
    private final Duration pause;
    private final List<String> order = new ArrayList<>();
    private final SummaryTab tab;
    private List<Row> rows = List.of();
    private Instant next;

    /** @param pause between updates while nothing else is written */
    MetaTab(ZoneId zone, Duration pause, Instant now, ToIntFunction<String> sheetIds) {
        this.zone = zone;
        this.pause = pause;
        this.next = now.plus(pause);
        this.tab = new SummaryTab(
                Sorting.of(Layouts.META).listed("key", order), () -> sheetIds.applyAsInt(Layouts.META.name()));
        tab.complete();
    }

    PublishedTab tab() {
        return tab;
    }

    boolean isDue(Instant now) {
        return !now.isBefore(next);
    }

    List<Step> next(Meta facts, Picture picture) {
        List<Row> found = facts.rows(zone, Words.in(picture.locale()));
        order.clear();
        order.addAll(Meta.keys(found));
        Meta.gone(rows, found).forEach(tab::drop);
        found.forEach(tab::want);
        rows = found;
        return tab.next(ROOM);
    }

    void written(Instant now) {
        next = now.plus(pause);
    }
}
