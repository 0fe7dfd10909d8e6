package org.parley.media;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.coobird.thumbnailator.Thumbnails;
import org.parley.publishing.text.PictureSource;

/**
 * A picture made anew, in each width in which it is served. Only pixels come over from what was uploaded: no metadata, no
 * second content that hides behind the first.
 *
 * @param source its source
 * @param bytes by their widths
 */
public record Renditions(PictureSource source, Map<Integer, byte[]> bytes) {

    private static final int LONGEST_SIDE = 2_400;
    private static final double QUALITY = 0.85;
    private static final int FEW_COLOURS = 256;
    private static final int SAMPLES = 400;

    static Renditions of(UUID key, BufferedImage decoded) {
        BufferedImage whole = fit(decoded);
        boolean drawn = isTransparent(whole) || hasFewColours(whole);
        BufferedImage image = drawn ? whole : copy(whole, BufferedImage.TYPE_INT_RGB);
        PictureSource source = new PictureSource(key, image.getWidth(), image.getHeight(), drawn ? "png" : "jpg");
        Map<Integer, byte[]> bytes = new TreeMap<>();
        source.widths().forEach(width -> bytes.put(width, encode(narrow(image, width), source.format())));
        return new Renditions(source, bytes);
    }

    /** In the colours of screens, whatever they were, and no larger than is shown. */
    private static BufferedImage fit(BufferedImage decoded) {
        BufferedImage image = copy(
                decoded, decoded.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        if (Math.max(image.getWidth(), image.getHeight()) <= LONGEST_SIDE) {
            return image;
        }
        return resize(Thumbnails.of(image).size(LONGEST_SIDE, LONGEST_SIDE));
    }

    private static BufferedImage narrow(BufferedImage image, int width) {
        return width == image.getWidth() ? image : resize(Thumbnails.of(image).width(width));
    }

    private static BufferedImage resize(Thumbnails.Builder<BufferedImage> picture) {
        try {
            return picture.asBufferedImage();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] encode(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Thumbnails.Builder<BufferedImage> picture =
                    Thumbnails.of(image).scale(1).outputFormat(format);
            (format.equals("jpg") ? picture.outputQuality(QUALITY) : picture).toOutputStream(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static BufferedImage copy(BufferedImage image, int type) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return copy;
    }

    private static boolean isTransparent(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel >>> 24 != 0xFF) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it is drawn, as a chart is, and not photographed: asked of a grid of points. */
    private static boolean hasFewColours(BufferedImage image) {
        int stepX = Math.max(1, image.getWidth() / SAMPLES);
        int stepY = Math.max(1, image.getHeight() / SAMPLES);
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += stepY) {
            for (int x = 0; x < image.getWidth(); x += stepX) {
                colours.add(image.getRGB(x, y));
                if (colours.size() > FEW_COLOURS) {
                    return false;
                }
            }
        }
        return true;
    }
}
