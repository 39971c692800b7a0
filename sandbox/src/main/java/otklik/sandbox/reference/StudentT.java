package otklik.sandbox.reference;

import java.util.function.DoubleUnaryOperator;

/**
 * The 0.975 quantile of Student's t by integration: with {@code t = sqrt(df) * tan(angle)} its density is that of
 * {@code cos(angle)^(df - 1)} between the right angles.
 */
final class StudentT {
    private static final int STEPS = 2_000;

    private StudentT() {}

    static double quantile(double df) {
        DoubleUnaryOperator density = angle -> Math.pow(Math.cos(angle), df - 1);
        double half = integral(density, Math.PI / 2);
        double low = 0;
        double high = Math.PI / 2;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (integral(density, middle) < 0.95 * half) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(df) * Math.tan((low + high) / 2);
    }

    /** From 0, by Simpson's rule. */
    private static double integral(DoubleUnaryOperator density, double end) {
        double step = end / STEPS;
        double sum = density.applyAsDouble(0) + density.applyAsDouble(end);
        for (int i = 1; i < STEPS; i++) {
            sum += density.applyAsDouble(i * step) * (i % 2 == 0 ? 2 : 4);
        }
        return sum * step / 3;
    }
}
