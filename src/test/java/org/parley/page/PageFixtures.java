package org.parley.page;

/** Parts of pages that other modules have only from the application. */
public final class PageFixtures {

    private PageFixtures() {}

    /** Makes addresses of a site. */
    public static Addresses addresses(String publicUrl) {
        return new Addresses(publicUrl);
    }
}
