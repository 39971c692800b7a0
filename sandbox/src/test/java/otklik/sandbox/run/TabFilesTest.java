package otklik.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TabFilesTest {
    @Test
    void shouldQuoteOnlyWhatWouldBreakTheLine() {
        assertThat(TabFiles.line(List.of("9001", 12L, "Да, \"в наличии\"\nдва", "")))
                .isEqualTo("9001,12,\"Да, \"\"в наличии\"\"\nдва\",\r\n");
    }
}
