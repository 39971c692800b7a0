package otklik.analysis.kafka;

import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** Sums what the consumers still have to read. */
final class Lag {
    private Lag() {}

    static long of(Map<MetricName, ? extends Metric> metrics) {
        return metrics.entrySet().stream()
                .filter(entry -> "records-lag".equals(entry.getKey().name())
                        && "consumer-fetch-manager-metrics"
                                .equals(entry.getKey().group())
                        && !String.valueOf(entry.getKey().tags().get("client-id"))
                                .contains("restore"))
                .map(entry -> entry.getValue().metricValue())
                .filter(Double.class::isInstance)
                .mapToDouble(Double.class::cast)
                .filter(lag -> !Double.isNaN(lag))
                .mapToLong(lag -> Math.round(lag))
                .sum();
    }
}
