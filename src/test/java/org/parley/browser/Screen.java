package org.parley.browser;

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
}
