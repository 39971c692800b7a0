package otklik.publisher.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;

/** A tab as a person uses it: open, look, press, click. */
final class Page implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Map<String, Integer> CODES =
            Map.of("Enter", 13, "Escape", 27, "Tab", 9, "ArrowRight", 39, "ArrowDown", 40);

    private final DevTools tools;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Page(DevTools tools) {
        this.tools = tools;
        tools.hear(this::note);
        List.of("Page", "Runtime", "Log", "Network").forEach(domain -> tools.call(domain + ".enable", Map.of()));
        size(1440, 1000);
    }

    Page open(String address) {
        tools.call("Page.navigate", Map.of("url", address));
        return this;
    }

    Page size(int width, int height) {
        tools.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** What the system wants: {@code dark} or {@code light}, and no motion. */
    Page scheme(String scheme) {
        List<Map<String, String>> features = List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"));
        tools.call("Emulation.setEmulatedMedia", Map.of("features", features));
        return this;
    }

    /** The value of an expression of the page, waited for if it is a promise. */
    JsonNode value(String expression) {
        JsonNode answer = tools.call(
                "Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(
                    answer.at("/exceptionDetails/exception/description").asText());
        }
        return answer.at("/result/value");
    }

    String text(String selector) {
        return value("document.querySelector('" + selector + "')?.textContent ?? ''")
                .asText();
    }

    /** Waits until the expression is true; says what the page shows when it never is. */
    Page until(String condition) {
        await(condition)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> value("Boolean(" + condition + ")").asBoolean());
        return this;
    }

    /** Waits until the text stands on the page. */
    Page untilShown(String text) {
        return until("document.body && document.body.innerText.includes('" + text + "')");
    }

    Page click(String selector) {
        return until("document.querySelector('" + selector + "')")
                .run("document.querySelector('" + selector + "').click()");
    }

    /** Chooses in a select, as a person does. */
    Page choose(String selector, String option) {
        return run("{const one = document.querySelector('" + selector + "'); one.value = '" + option
                + "'; one.dispatchEvent(new Event('change', {bubbles: true}))}");
    }

    Page run(String statement) {
        value("(() => {" + statement + "})()");
        return this;
    }

    /** A key of the keyboard, a letter or a name as {@code Escape}. */
    Page press(String key) {
        Map<String, Object> down = key.length() == 1
                ? Map.of("type", "keyDown", "key", key, "text", key)
                : Map.of("type", "keyDown", "key", key, "windowsVirtualKeyCode", CODES.get(key), "text", textOf(key));
        tools.call("Input.dispatchKeyEvent", down);
        tools.call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
        return this;
    }

    Page screenshot(Path file) {
        String data = tools.call("Page.captureScreenshot", Map.of("format", "png"))
                .get("data")
                .asText();
        try (InputStream picture = new ByteArrayInputStream(Base64.getDecoder().decode(data))) {
            ImageIO.write(Palette.reduce(ImageIO.read(picture)), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Errors the page has made so far: exceptions, refusals of the content security policy, failed requests. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        tools.call("Page.close", Map.of());
        tools.close();
    }

    private static String textOf(String key) {
        return "Enter".equals(key) ? "\r" : "";
    }

    private void note(String event, JsonNode details) {
        if ("Runtime.exceptionThrown".equals(event)) {
            complaints.add(details.at("/exceptionDetails/exception/description").asText());
        }
        if ("Log.entryAdded".equals(event)
                && "error".equals(details.at("/entry/level").asText())) {
            complaints.add(details.at("/entry/text").asText());
        }
    }
}
