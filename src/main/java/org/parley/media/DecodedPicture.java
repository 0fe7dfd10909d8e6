package org.parley.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.parley.media.PictureRefused.Reason;

/**
 * The pixels of an uploaded file, the right way up. What the file is called, and what it says it is, does not matter; how
 * many pixels it has is asked before they are unpacked.
 */
final class DecodedPicture {

    /** The most bytes of a file. */
    static final int MOST_BYTES = 15 * 1024 * 1024;

    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_SIDE = 30_000;
    private static final int UPRIGHT = 1;
    private static final Set<String> FORMATS = Set.of("jpeg", "jpg", "png", "gif", "webp", "tiff", "tif", "bmp");
    private static final Pattern SVG = Pattern.compile(
            "^\\s*(<\\?xml[^>]*>|<!--.*?-->|<!doctype[^>]*>|\\s)*<svg\\b", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern CUT_OFF =
            Pattern.compile("truncat|premature|EOI|unexpected end", Pattern.CASE_INSENSITIVE);

    private DecodedPicture() {}

    static BufferedImage of(byte[] bytes) {
        if (bytes.length == 0) {
            throw new PictureRefused(Reason.EMPTY);
        }
        if (bytes.length > MOST_BYTES) {
            throw new PictureRefused(Reason.TOO_LARGE);
        }
        if (SVG.matcher(new String(bytes, 0, Math.min(bytes.length, 2_000), StandardCharsets.ISO_8859_1))
                .find()) {
            throw new PictureRefused(Reason.SVG);
        }
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            return upright(read(input), orientation(bytes));
        } catch (PictureRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new PictureRefused(Reason.DAMAGED);
        }
    }

    private static BufferedImage read(ImageInputStream input) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext()) {
            throw new PictureRefused(Reason.NO_PICTURE);
        }
        ImageReader reader = readers.next();
        try {
            if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw new PictureRefused(Reason.NO_PICTURE);
            }
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
                throw new PictureRefused(Reason.TOO_MANY_PIXELS);
            }
            reader.addIIOReadWarningListener((_, warning) -> {
                if (CUT_OFF.matcher(warning).find()) {
                    throw new PictureRefused(Reason.DAMAGED);
                }
            });
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** How the camera was held, as the file says. */
    private static int orientation(byte[] bytes) {
        try {
            ExifIFD0Directory directory = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return directory != null && directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? directory.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : UPRIGHT;
        } catch (ImageProcessingException | MetadataException | IOException | RuntimeException unreadable) {
            return UPRIGHT;
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        Orientation held = orientation > UPRIGHT && orientation <= 8 ? Orientation.typeOf(orientation) : null;
        return held == null
                ? image
                : ExifFilterUtils.getFilterForOrientation(held).apply(image);
    }
}
