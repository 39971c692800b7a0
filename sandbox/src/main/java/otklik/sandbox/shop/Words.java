package otklik.sandbox.shop;

import java.util.Locale;
import java.util.Map;

/** A text and what it means. */
record Words(String text, Labels labels) {
    static final Words NONE = new Words("", Labels.of("-"));

    Words and(Words more) {
        String end = Character.isLetterOrDigit(text.codePointBefore(text.length())) ? "." : "";
        return new Words(text + end + " " + more.text, labels.and(more.labels));
    }

    /** Puts values where their names stand in braces. */
    Words fill(Map<String, String> values) {
        String filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return new Words(filled, labels);
    }

    /** As people type on a phone: no capital at the start, no full stop at the end. */
    Words casual() {
        String lower = text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
        return new Words(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower, labels);
    }

    /** With two letters of the longest word swapped, to be put right by an edit. */
    Words misspelt() {
        String longest = "";
        for (String word : text.split("[^\\p{L}]+")) {
            longest = word.length() > longest.length() ? word : longest;
        }
        if (longest.length() < 5) {
            return this;
        }
        int middle = longest.length() / 2;
        String swapped = longest.substring(0, middle)
                + longest.charAt(middle + 1)
                + longest.charAt(middle)
                + longest.substring(middle + 2);
        return new Words(text.replace(longest, swapped), labels);
    }

    Words smiling() {
        return new Words(text + " 🙂", labels);
    }
}
