package otklik.publisher.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A picture of a page in its 256 most frequent shades: a third of the size, and no eye sees a difference. */
final class Palette {
    private static final int COLOURS = 256;

    private final List<Integer> colours;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private Palette(List<Integer> colours) {
        this.colours = colours;
    }

    static BufferedImage reduce(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new Palette(frequent(pixels)).draw(pixels, picture.getWidth(), picture.getHeight());
    }

    /** One colour of each shade, so that the many greys of letters leave room for a small green dot. */
    private static List<Integer> frequent(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        Map<Integer, Integer> first = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(shade(pixel), 1, Integer::sum);
            first.putIfAbsent(shade(pixel), pixel & 0xffffff);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(COLOURS)
                .map(count -> first.get(count.getKey()))
                .toList();
    }

    private static int shade(int colour) {
        return colour & 0xf8f8f8;
    }

    private BufferedImage draw(int[] pixels, int width, int height) {
        int[] model = colours.stream().mapToInt(Integer::intValue).toArray();
        IndexColorModel shown = new IndexColorModel(8, model.length, model, 0, false, -1, 0);
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, shown);
        for (int i = 0; i < pixels.length; i++) {
            int index = nearest.computeIfAbsent(pixels[i] & 0xffffff, this::nearest);
            drawn.getRaster().setSample(i % width, i / width, 0, index);
        }
        return drawn;
    }

    private int nearest(int colour) {
        int best = 0;
        for (int i = 1; i < colours.size(); i++) {
            if (distance(colour, colours.get(i)) < distance(colour, colours.get(best))) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
