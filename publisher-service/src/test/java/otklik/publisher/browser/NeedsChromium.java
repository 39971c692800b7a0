package otklik.publisher.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Without a browser the tests are skipped, plainly; where {@code BROWSER_TESTS=required} they fail. */
public final class NeedsChromium implements ExecutionCondition {
    private static final String HOW = "install Debian's package chromium, or name a browser in CHROMIUM";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.executable().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        if ("required".equals(System.getenv("BROWSER_TESTS"))) {
            throw new IllegalStateException("The tests of the board's page need a browser: " + HOW);
        }
        System.out.println("SKIPPED: the tests of the board's page, there is no Chromium; " + HOW);
        return ConditionEvaluationResult.disabled("no Chromium");
    }
}
