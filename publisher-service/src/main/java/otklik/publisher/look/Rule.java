package otklik.publisher.look;

/**
 * The colour of a column's cells where a condition holds.
 *
 * @param formula of the first row below the header, in words that mean the same in every locale: no decimal fractions
 *     and no separators of arguments
 */
public record Rule(int column, String formula, Colour colour) {
    public Rule {
        if (!formula.startsWith("=") || formula.contains(",") || formula.contains(";") || formula.contains(".")) {
            throw new IllegalArgumentException("a formula that not every locale reads alike: " + formula);
        }
    }
}
