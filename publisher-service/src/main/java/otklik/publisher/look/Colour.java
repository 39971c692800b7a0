package otklik.publisher.look;

/** Backgrounds of cells; the shares of red, green and blue are from 0 to 1. */
public enum Colour {
    RED(0.957f, 0.780f, 0.765f),
    AMBER(0.988f, 0.910f, 0.698f),
    GREEN(0.851f, 0.918f, 0.827f),
    HEADER(0.851f, 0.886f, 0.953f),
    WHITE(1f, 1f, 1f),
    STRIPE(0.965f, 0.973f, 0.988f);

    private final float red;
    private final float green;
    private final float blue;

    Colour(float red, float green, float blue) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    public float red() {
        return red;
    }

    public float green() {
        return green;
    }

    public float blue() {
        return blue;
    }
}
