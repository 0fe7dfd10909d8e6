package org.parley.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.AtTheEnd;
import org.parley.desk.DeskSite;
import org.parley.publishing.Role;

/** The Chromium of this machine, started once for all tests. */
final class Browsers {

    /** By what names it is installed; the first has no windows, and is ready sooner. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--no-first-run",
            "--disable-component-update",
            "--disable-sync");

    private Browsers() {}

    /** The browser. */
    static Browser chromium() {
        return Started.BROWSER;
    }

    /** A browser of its own in which a member of a desk has signed in. */
    static BrowserContext signedIn(DeskSite site, Role role, Screen screen) {
        BrowserContext context = chromium()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(screen.width(), screen.height())
                        .setColorScheme(ColorScheme.LIGHT)
                        .setLocale("en-GB"));
        context.setDefaultTimeout(15_000);
        // Readers come to this journal by https, so its cookies are secure; the browser sends them to itself all the
        // same.
        String address = "https://127.0.0.1:" + site.server().address().getPort() + "/";
        site.as(role)
                .cookies()
                .forEach((name, value) -> context.addCookies(List.of(new Cookie(name, value).setUrl(address))));
        return context;
    }

    private static Path executable() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "The browser tests need Chromium, and none is on the PATH. Run ./check, which installs it."));
    }

    private static final class Started {

        private static final Browser BROWSER = start();

        private static Browser start() {
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(ARGUMENTS));
            AtTheEnd.close(playwright::close);
            return browser;
        }
    }
}
