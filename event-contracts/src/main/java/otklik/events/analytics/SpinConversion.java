package otklik.events.analytics;

import static otklik.events.Require.present;

import java.math.BigDecimal;
import java.util.List;

/**
 * The row of tab {@code spin_conversion}: one SPIN measure in chats with a paid order and without;
 * {@code analytics.spin-conversion.v1}, key {@code measure}.
 *
 * @param measure {@code s_usage_rate}, {@code p_usage_rate}, {@code i_usage_rate}, {@code n_usage_rate}, {@code full_spin_rate}
 *     (percent of chats, 1 decimal); {@code spin_completeness} (percent, 1 decimal); {@code questions_per_chat},
 *     {@code spin_s_per_chat} and so on (2 decimals)
 * @param withPaid the measure over chats with a paid order, absent without such chats; {@code withoutPaid} over the others
 * @param difference {@code withPaid - withoutPaid}
 * @param low 95 % interval of the difference (Welch for means, Newcombe for rates), absent where it cannot be told
 * @param verdict {@code higher}, {@code lower} or {@code no_difference}; {@code too_few_chats} while either n is below 30
 */
public record SpinConversion(
        String measure,
        long chatsWithPaid,
        long chatsWithoutPaid,
        BigDecimal withPaid,
        BigDecimal withoutPaid,
        BigDecimal difference,
        BigDecimal low,
        BigDecimal high,
        String verdict) {
    /** In the order of the tab. */
    public static final List<String> MEASURES = List.of(
            "s_usage_rate",
            "p_usage_rate",
            "i_usage_rate",
            "n_usage_rate",
            "full_spin_rate",
            "spin_completeness",
            "questions_per_chat",
            "spin_s_per_chat",
            "spin_p_per_chat",
            "spin_i_per_chat",
            "spin_n_per_chat");

    public SpinConversion {
        present("measure", measure);
        present("verdict", verdict);
    }
}
