package otklik.notifier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
    private static final Map<String, String> MANAGERS =
            Map.of("1", "Ольга Смирнова", "2", "Ольга Ким", "3", "Фёдор Ким", "4", "Ольга");

    @ParameterizedTest
    @CsvSource({
        "/now,now,''",
        "/now@OtklikBot,now,''",
        "/plan@OtklikBot  Ольга Ким ,plan,Ольга Ким",
        "/CHAT 9014,chat,9014"
    })
    void shouldReadCommands(String text, String name, String argument) {
        assertThat(Command.read(text)).contains(new Command(name, argument));
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "спасибо", "/", "/ now", "см. /now"})
    void shouldHeedNothingElse(String text) {
        assertThat(Command.read(text)).isEmpty();
    }

    @Test
    void shouldFindManagersByPartsOfTheirNames() {
        assertThat(Names.matching("ольга ким", MANAGERS)).containsOnlyKeys("2");
        assertThat(Names.matching("федор", MANAGERS)).containsOnlyKeys("3");
        assertThat(Names.matching("смир", MANAGERS)).containsOnlyKeys("1");
        assertThat(Names.matching("Ольга", MANAGERS)).as("exactly so").containsOnlyKeys("4");
        assertThat(Names.matching("ким", MANAGERS)).containsOnlyKeys("2", "3");
        assertThat(Names.matching("пётр", MANAGERS)).isEmpty();
    }
}
