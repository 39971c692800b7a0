package otklik.sandbox.reference;

import java.util.function.DoubleUnaryOperator;

/**
 * The 0.975 quantile of Student's t by integration: with {@code t = sqrt(df) / tan(angle)} its density is that of
 * {@code sin(angle)^(df - 1)} from 0 to the right angle. Angles are fourth powers, or few degrees of freedom would make a
 * corner at 0 that takes very many steps.
 */
final class StudentT {
    private static final int LEAST_STEPS = 2_000;
    /** The peak gets narrower with more degrees of freedom. */
    private static final int STEPS_A_WIDTH = 100;

    private StudentT() {}

    static double quantile(double df) {
        double half = tail(df, Math.PI / 2);
        double low = 0;
        double high = Math.PI / 2;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (tail(df, middle) < 0.05 * half) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(df) / Math.tan((low + high) / 2);
    }

    /** Up to the angle, by Simpson's rule. */
    private static double tail(double df, double angle) {
        DoubleUnaryOperator density = root -> Math.pow(Math.sin(Math.pow(root, 4)), df - 1) * 4 * Math.pow(root, 3);
        double end = Math.pow(angle, 0.25);
        int steps = Math.max(LEAST_STEPS, 2 * (int) (STEPS_A_WIDTH * Math.sqrt(df)));
        double step = end / steps;
        double sum = density.applyAsDouble(0) + density.applyAsDouble(end);
        for (int i = 1; i < steps; i++) {
            sum += density.applyAsDouble(i * step) * (i % 2 == 0 ? 2 : 4);
        }
        return sum * step / 3;
    }
}
