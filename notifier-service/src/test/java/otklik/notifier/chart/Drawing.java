package otklik.notifier.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Draws a chart of so many managers into a file, in a process of its own: {@code Drawing <file> <managers>}. */
public final class Drawing {
    private Drawing() {}

    public static void main(String... args) throws IOException {
        Files.write(Path.of(args[0]), Painter.withOwnFont().png(chart(Integer.parseInt(args[1]))));
    }

    static TeamChart chart(int managers) {
        List<Stack> bars = new ArrayList<>();
        for (int i = 0; i < managers; i++) {
            bars.add(new Stack("Ёжикова Юлия №" + i, 20 - i % 7, 3 + i % 3, i % 5));
        }
        List<Stack> days = new ArrayList<>();
        List<ReplyTimes> times = new ArrayList<>();
        for (int day = 0; day < 14; day++) {
            days.add(new Stack((10 + day) + ".11", day == 5 ? 0 : 30 + day, day == 5 ? 0 : 6, day == 5 ? 0 : day % 4));
            times.add(
                    day == 5
                            ? new ReplyTimes("15.11", OptionalLong.empty(), OptionalLong.empty())
                            : new ReplyTimes(
                                    (10 + day) + ".11",
                                    OptionalLong.of(100 + day * 9),
                                    OptionalLong.of(700 - day * 11)));
        }
        return new TeamChart(
                new TeamChart.Words(
                        "Обращения по менеджерам, вс 22.11",
                        "Обращения за 14 дней",
                        "Первый ответ, минуты",
                        "ответ вовремя",
                        "позже цели",
                        "без ответа",
                        "медиана",
                        "P90"),
                bars,
                days,
                times);
    }
}
