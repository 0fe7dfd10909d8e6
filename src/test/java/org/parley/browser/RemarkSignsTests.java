package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.desk.DeskSite;
import org.parley.desk.EditionKey;
import org.parley.desk.Editions;
import org.parley.desk.Remarks;
import org.parley.publishing.Role;
import org.parley.publishing.text.Block;
import org.parley.publishing.text.BlockId;

/** Whoever writes sees beside the text what was remarked on. */
class RemarkSignsTests {

    private static final DeskSite SITE = DeskSite.shared();

    @ParameterizedTest
    @EnumSource
    void signInTheMarginLeadsToTheRemark(Screen screen) {
        EditionKey key = SITE.draft(
                "Remarked in the margin",
                "The first paragraph, of which nothing is said.\n\n## A heading\n\nThe price of consent is paid late.\n\nThe last.");
        List<Block> blocks = SITE.server()
                .part(Editions.class)
                .get(SITE.editor(), key)
                .text()
                .body()
                .blocks();
        BlockId paid = blocks.get(2).id();
        SITE.server().part(Remarks.class).make(SITE.editor(), key, paid, null, "Paid by whom?");
        SITE.server().part(Remarks.class).make(SITE.editor(), key, null, null, "Of the whole.");
        try (BrowserContext context = Browsers.signedIn(SITE, Role.EDITOR, screen)) {
            Page page = context.newPage();
            page.navigate(SITE.server().address() + "/en" + key.path());

            Locator sign = page.getByRole(
                    AriaRole.LINK,
                    new Page.GetByRoleOptions()
                            .setName("To the remark on “The price of consent is paid late.”")
                            .setExact(true));
            assertThat(sign).hasCount(1);
            assertThat(page.locator(".ProseMirror > .remarked")).hasCount(1);
            assertThat(isBeside(page, sign)).isTrue();

            // What is written above pushes both down.
            page.locator(".ProseMirror > p").first().click();
            page.keyboard().press("Home");
            page.keyboard().type("A new beginning.");
            page.keyboard().press("Enter");
            assertThat(page.locator(".ProseMirror > p")).hasCount(4);
            assertThat(isBeside(page, sign)).isTrue();
            assertThat(page.locator("#edition-text").evaluate("e => e.parleyEditor.blocks().length"))
                    .isEqualTo(5);
            assertThat(Axe.violations(page)).isEmpty();

            sign.focus();
            sign.press("Enter");
            Locator remark = page.locator(".remark:has-text('Paid by whom?')");
            assertThat(remark).isFocused();
            assertThat(remark).isInViewport();
            assertThat(page).hasURL(Pattern.compile("#remark-"));

            page.navigate(SITE.server().address() + "/ja" + key.path());
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName("「The price of consent is paid late.」へのコメントに移動")
                                    .setExact(true))
                    .click();
            assertThat(page.locator(".remark:has-text('Paid by whom?')")).isFocused();
        }
    }

    /** Whether a sign stands at the first line of the block, to its left, and within the screen. */
    private static boolean isBeside(Page page, Locator sign) {
        BoundingBox block =
                Objects.requireNonNull(page.locator(".ProseMirror > .remarked").boundingBox());
        BoundingBox box = Objects.requireNonNull(sign.boundingBox());
        return Math.abs(box.y - block.y) < 12 && box.x >= 0 && box.x + box.width <= block.x + 1;
    }
}
