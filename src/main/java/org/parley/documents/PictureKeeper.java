package org.parley.documents;

import org.jspecify.annotations.Nullable;

/** Keeps the pictures of a document for the journal. */
@FunctionalInterface
public interface PictureKeeper {

    /**
     * Keeps a picture.
     *
     * @param bytes the picture as the document holds it, of whatever kind
     * @return the source by which a figure shows it, or null where it cannot be kept
     */
    @Nullable
    String keep(byte[] bytes);
}
