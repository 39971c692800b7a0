package otklik.events.analytics;

import static otklik.events.Require.present;

import java.math.BigDecimal;

/**
 * The row of tab {@code question_types}, over the messages of one author: {@code analytics.question-types.v1}, key
 * {@code manager_id}.
 *
 * @param openQuestions messages with an open question; {@code closedQuestions} those with closed ones only
 * @param openRate percent of {@code totalQuestions}, 1 decimal, absent without questions; so is {@code closedRate}
 * @param targetOpenRate percent
 */
public record QuestionTypes(
        String managerId,
        String managerName,
        long totalQuestions,
        long openQuestions,
        long closedQuestions,
        BigDecimal openRate,
        BigDecimal closedRate,
        int targetOpenRate) {
    public QuestionTypes {
        present("manager_id", managerId);
    }
}
