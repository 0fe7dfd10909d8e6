package org.parley.publishing.text;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The source of a picture that the journal keeps. It says how large the picture is, so that a page can reserve its place and
 * offer narrower renditions of it without asking the store.
 *
 * @param key its key
 * @param width in pixels
 * @param height in pixels
 * @param format {@code jpg} or {@code png}
 */
public record PictureSource(UUID key, int width, int height, String format) {

    /** Where pictures are. */
    public static final String FOLDER = "/media/";

    private static final Pattern FORM = Pattern.compile(
            "/media/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([1-9]\\d{0,4})x([1-9]\\d{0,4})(?:-([1-9]\\d{0,4}))?\\.(jpg|png)");
    private static final int[] WIDTHS = {480, 960, 1600};
    private static final int PRINT = 960;

    /** Reads a source, or the address of one of its narrower renditions; nothing where it is neither. */
    public static Optional<Rendition> parse(String path) {
        Matcher parts = FORM.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        PictureSource source = new PictureSource(
                UUID.fromString(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                parts.group(5));
        int width = parts.group(4) == null ? source.width : Integer.parseInt(parts.group(4));
        return Optional.of(new Rendition(source, width)).filter(Rendition::isOffered);
    }

    /** The widths in which it is offered, the narrowest first, its own last. */
    public IntStream widths() {
        return IntStream.concat(IntStream.of(WIDTHS).filter(narrower -> narrower < width), IntStream.of(width));
    }

    /** Its renditions, the narrowest first, the whole picture last. */
    public Stream<Rendition> renditions() {
        return widths().mapToObj(wide -> new Rendition(this, wide));
    }

    /** The path by which a figure shows it. */
    public String path() {
        return new Rendition(this, width).path();
    }

    /**
     * A picture at one of the widths in which it is offered.
     *
     * @param source the picture
     * @param width in pixels
     */
    public record Rendition(PictureSource source, int width) {

        boolean isOffered() {
            return source.widths().anyMatch(offered -> offered == width);
        }

        /** The same picture as wide as print needs it. */
        public Rendition forPrint() {
            int wide = source.widths()
                    .filter(offered -> offered >= PRINT)
                    .findFirst()
                    .orElse(source.width);
            return new Rendition(source, wide);
        }

        /** Its path. */
        public String path() {
            String narrower = width == source.width ? "" : "-" + width;
            return FOLDER + source.key + "-" + source.width + "x" + source.height + narrower + "." + source.format;
        }
    }
}
