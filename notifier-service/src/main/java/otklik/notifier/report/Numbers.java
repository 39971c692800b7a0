package otklik.notifier.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** How numbers are written: {@code 12 500,5} in Russian, {@code 12,500.5} in English; all rounding is half up. */
record Numbers(boolean russian) {
    private static final Map<String, String> SIGNS =
            Map.of("RUB", "₽", "KZT", "₸", "USD", "$", "EUR", "€", "BYN", "Br", "UAH", "₴");

    String whole(long number) {
        return decimal(BigDecimal.valueOf(number));
    }

    /** Zeros after the point are left out. */
    String rounded(double value, int decimals) {
        BigDecimal rounded = new BigDecimal(Double.toString(value)).setScale(decimals, RoundingMode.HALF_UP);
        return decimal(rounded);
    }

    String decimal(BigDecimal value) {
        String digits = value.abs().toPlainString();
        String whole = digits.replaceFirst("\\..*", "");
        String rest = digits.substring(whole.length()).replaceFirst("0+$", "").replaceFirst("^\\.$", "");
        return (value.signum() < 0 ? "−" : "") + grouped(whole) + (russian ? rest.replace('.', ',') : rest);
    }

    /** As {@code 12 500,50 ₽ + 30 000 ₸}; {@link Wording#NONE} when there is nothing. */
    String money(SortedMap<String, BigDecimal> sums) {
        String text = sums.entrySet().stream()
                .filter(sum -> sum.getValue().signum() != 0)
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .map(sum -> amount(sum.getValue()) + "\u00a0" + SIGNS.getOrDefault(sum.getKey(), sum.getKey()))
                .collect(Collectors.joining(" + "));
        return text.isEmpty() ? Wording.NONE : text;
    }

    private String amount(BigDecimal sum) {
        BigDecimal cents = sum.setScale(2, RoundingMode.HALF_UP);
        BigDecimal units = cents.setScale(0, RoundingMode.DOWN);
        String whole = decimal(units);
        String rest = cents.remainder(BigDecimal.ONE).abs().toPlainString().substring(2);
        return "00".equals(rest) ? whole : whole + (russian ? "," : ".") + rest;
    }

    private String grouped(String digits) {
        return digits.length() <= 4 && russian
                ? digits
                : digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", russian ? "\u00a0" : ",");
    }
}
