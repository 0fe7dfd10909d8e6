package org.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.parley.ParleyServer;

/** Somebody who reads the sample journal in a browser. What the browser complains of is noted. */
final class Reader implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Reader(Browser.NewContextOptions options) {
        context = Browsers.chromium().newContext(options);
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequestFailed(request -> complaints.add(page.url() + ": " + request.url() + " failed"));
    }

    static Reader at(Screen screen) {
        return new Reader(options(screen));
    }

    static Reader withoutJavaScriptAt(Screen screen) {
        return new Reader(options(screen).setJavaScriptEnabled(false));
    }

    private static Browser.NewContextOptions options(Screen screen) {
        return new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB");
    }

    /** Goes to an address of the journal. */
    Page open(String address) {
        page.navigate(ParleyServer.sample().address() + address);
        return page;
    }

    Page page() {
        return page;
    }

    /** What the page says is the matter, where the browser shows more than fits its width. */
    void seesNoMoreThanFits() {
        assertThat(Screen.excess(page))
                .as("%s is wider than the screen", page.url())
                .isLessThanOrEqualTo(0);
    }

    /** The path that the reader has come to. */
    String path() {
        return page.url().substring(ParleyServer.sample().address().toString().length());
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
