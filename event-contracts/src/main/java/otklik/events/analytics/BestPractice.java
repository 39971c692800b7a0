package otklik.events.analytics;

import static otklik.events.Require.given;
import static otklik.events.Require.present;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of tab {@code best_practices}: a chat with a paid order and SPIN completeness of 50 % or more, up to twenty;
 * {@code analytics.best-practices.v1}, key {@code place}.
 *
 * @param place 1 to 20, the fullest SPIN first
 * @param paidSum of its paid orders, by currency
 * @param phrases of its managers, redacted, one a line
 */
public record BestPractice(
        int place,
        String chatId,
        String channel,
        String managerId,
        String managerName,
        int spinCompleteness,
        int questions,
        SortedMap<String, BigDecimal> paidSum,
        String phrases) {
    public BestPractice {
        present("chat_id", chatId);
        given("manager_id", managerId);
        given("phrases", phrases);
        paidSum = paidSum == null ? new TreeMap<>() : new TreeMap<>(paidSum);
    }
}
