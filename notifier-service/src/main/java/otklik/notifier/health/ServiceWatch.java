package otklik.notifier.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import otklik.notifier.alert.Phrasebook;
import otklik.notifier.alert.Signal;

/** Asks the services whether they are ready; until interrupted. */
public final class ServiceWatch implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern TOKEN = Pattern.compile("(?i)401|403|unauthori|forbidden|token|api_key");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_REASON = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, ServiceStory> stories = new ConcurrentHashMap<>();
    private final Map<String, URI> services;
    private final Phrasebook phrases;
    private final Clock clock;
    private final Duration pause;

    public ServiceWatch(Map<String, URI> services, Phrasebook phrases, Clock clock, Duration pause) {
        this.services = Map.copyOf(services);
        this.phrases = phrases;
        this.clock = clock;
        this.pause = pause;
    }

    /** What is wrong by now. */
    public List<Signal> signals(Instant now) {
        List<Signal> signals = new ArrayList<>();
        stories.forEach((name, story) -> {
            if (story.down(now)) {
                Instant since = story.badSince().orElse(now);
                boolean token = TOKEN.matcher(story.reason()).find();
                signals.add(new Signal(
                        token ? Signal.TOKEN_REFUSED : Signal.SERVICE_DOWN,
                        name,
                        since,
                        List.of(
                                phrases.time(since),
                                story.reason().isEmpty() ? phrases.say("system.noAnswer") : story.reason())));
            }
        });
        return signals;
    }

    /** Services of which it cannot be told yet whether they are up: what was told of them before stands. */
    public Set<String> undecided(Instant now) {
        return services.keySet().stream()
                .filter(name -> stories.getOrDefault(name, ServiceStory.UNKNOWN).undecided(now))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                for (Map.Entry<String, URI> service : services.entrySet()) {
                    Optional<String> problem = problem(service.getValue());
                    stories.merge(
                            service.getKey(),
                            ServiceStory.UNKNOWN.seen(problem, clock.instant()),
                            (known, first) -> known.seen(problem, clock.instant()));
                }
                Thread.sleep(pause.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> problem(URI address) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/q/health/ready"))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.empty() : Optional.of(reason(answer.body()));
        } catch (IOException e) {
            return Optional.of("");
        }
    }

    /** What the checks tell that are not well. */
    static String reason(String body) {
        List<String> reasons = new ArrayList<>();
        try {
            for (JsonNode check : JSON.readTree(body).path("checks")) {
                if (!"UP".equals(check.path("status").asText())) {
                    check.path("data").forEach(value -> reasons.add(value.asText()));
                }
            }
        } catch (JsonProcessingException e) {
            return "";
        }
        String all = String.join("; ", reasons);
        return all.length() <= LONGEST_REASON ? all : all.substring(0, LONGEST_REASON - 1) + "…";
    }
}
