package otklik.notifier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import otklik.notifier.Settings;
import otklik.notifier.alert.Facts;
import otklik.notifier.alert.Phrasebook;
import otklik.notifier.kafka.ReportTables;
import otklik.notifier.report.Message;
import otklik.notifier.report.Rich;
import otklik.notifier.sending.Progress;
import otklik.notifier.sending.Reports;
import otklik.settings.Environment;

class AnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
    private static final Facts NOBODY = new Facts(Map.of(), List.of(), Map.of(), Map.of(), List.of(), List.of(), 0);

    private final Settings settings = Settings.from(new Environment(name -> Optional.empty()));
    private final Phrasebook phrases = new Phrasebook(settings.language(), settings.zone());
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Reports reports = new Reports(settings, new ReportTables(Map.of(), new Progress(), clock), clock);
    private final Answers answers = Answers.of(settings, phrases, reports);

    @ParameterizedTest
    @ValueSource(strings = {"/now", "/chat 9014"})
    void shouldNotSayThatNobodyWaitsBeforeThatIsKnown(String text) throws Exception {
        Command command = Command.read(text).orElseThrow();
        Message notReady = Message.of(Rich.text(phrases.say("command.notReady")));
        assertThat(answers.to(command, Optional.empty(), NOW)).containsExactly(notReady);
        assertThat(answers.to(command, Optional.of(NOBODY), NOW)).hasSize(1).doesNotContain(notReady);
    }
}
