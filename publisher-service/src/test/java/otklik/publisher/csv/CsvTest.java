package otklik.publisher.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void shouldLetNoTextBecomeAFormula() {
        assertThat(Csv.line(Arrays.asList("=1+1", "+7", "-x", "@a", "\tx", "a=1")))
                .isEqualTo("'=1+1;'+7;'-x;'@a;'\tx;a=1\r\n");
    }

    @Test
    void shouldWriteNumbersAsTheyAreReadHere() {
        assertThat(Csv.line(Arrays.asList(12.0, 0.5, new BigDecimal("-7.10"), 3, null, true)))
                .isEqualTo("12;0,5;-7,10;3;;true\r\n");
    }

    @Test
    void shouldQuoteWhatWouldBreakALine() {
        assertThat(Csv.line(Arrays.asList("a;b", "say \"no\"", "two\nlines")))
                .isEqualTo("\"a;b\";\"say \"\"no\"\"\";\"two\nlines\"\r\n");
    }
}
