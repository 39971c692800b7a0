package otklik.ingest.bench;

import java.lang.management.ManagementFactory;

/** Seconds on the clock and of the processor since it was started. */
record Stopwatch(long nanos, long cpuNanos) {
    static Stopwatch start() {
        return new Stopwatch(System.nanoTime(), processNanos());
    }

    /** A line that begins with {@code DONE}, for the process that has started this one. */
    void say() {
        System.out.printf("DONE %d %d%n", System.nanoTime() - nanos, processNanos() - cpuNanos);
    }

    private static long processNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
