package otklik.publisher.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class KeyNumbersTest {
    @Property(tries = 300)
    void shouldHoldWhatAMapHolds(@ForAll @Size(max = 300) List<@IntRange(min = -60, max = 60) Integer> changes) {
        KeyNumbers numbers = new KeyNumbers();
        Map<String, Long> map = new HashMap<>();
        for (int change : changes) {
            String key = "k" + Math.abs(change);
            if (change < 0) {
                assertThat(numbers.remove(key)).isEqualTo(map.remove(key) != null);
            } else {
                numbers.put(key, map.size());
                map.put(key, (long) map.size());
            }
        }

        Map<String, Long> found = new HashMap<>();
        numbers.each(found::put);
        assertThat(found).isEqualTo(map);
        assertThat(numbers.size()).isEqualTo(map.size());
        for (int i = 0; i <= 60; i++) {
            Long wanted = map.get("k" + i);
            assertThat(numbers.get("k" + i)).isEqualTo(wanted == null ? OptionalLong.empty() : OptionalLong.of(wanted));
        }
    }
}
