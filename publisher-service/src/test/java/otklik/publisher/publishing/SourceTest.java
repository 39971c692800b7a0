package otklik.publisher.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import otklik.events.EventJson;
import otklik.events.Topics;

class SourceTest {
    /** Fields for programs, of no use in a sheet. */
    private static final Set<String> LEFT_OUT = Set.of("revision", "codes");

    static Stream<Source<?>> sources() {
        return Source.ALL.stream().filter(source -> source.topic() != Topics.MESSAGES);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void shouldShowTheFieldsOfItsEventsInTheirOrder(Source<?> source) {
        List<String> fields = Stream.of(source.topic().type().getRecordComponents())
                .map(component -> EventJson.field(component.getName()))
                .filter(field -> !LEFT_OUT.contains(field))
                .toList();

        assertThat(source.layout().header()).isEqualTo(fields);
    }
}
