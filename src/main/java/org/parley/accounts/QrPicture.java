package org.parley.accounts;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as a path of a picture whose side is {@code size} units, the empty margin included.
 *
 * @param size how many units it is wide and high
 * @param path the squares, as the path of an SVG
 */
public record QrPicture(int size, String path) {

    private static final int MARGIN = 4;

    /** The code of a text. */
    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * MARGIN, path.toString());
    }
}
