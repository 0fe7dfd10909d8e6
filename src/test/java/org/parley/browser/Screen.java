package org.parley.browser;

import com.microsoft.playwright.Page;

/** The screens that readers have. */
enum Screen {
    DESK(1280, 900),
    TELEPHONE(390, 844);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** By how many pixels a page is wider than the screen that shows it. */
    static int excess(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }
}
