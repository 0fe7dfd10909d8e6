package org.parley.newsletter.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.newsletter.delivery.MessageMaker;
import org.parley.page.Addresses;
import org.parley.page.Page;
import org.parley.page.Pages;
import org.parley.publishing.Prose;
import org.springframework.stereotype.Component;

/**
 * Makes the HTML of letters: a document without pictures, scripts or anything that is fetched, that reads well with its style
 * and without, in light and in dark. All addresses in it are full ones; each reader's way out is put in by
 * {@link MessageMaker}.
 */
@Component
public class LetterHtml {

    private final Pages pages;
    private final Addresses addresses;

    LetterHtml(Pages pages, Addresses addresses) {
        this.pages = pages;
        this.addresses = addresses;
    }

    /** Makes it. */
    public String of(LetterContent letter) {
        Language language = letter.language();
        Messages words = Messages.in(language);
        String introduction = letter.introduction().isBlank()
                ? ""
                : Prose.html(letter.introduction(), words, path -> addresses.full(language, path));
        return pages.text(
                "newsletter/letter.jte",
                Page.at(language, "/").title(letter.title(), language).build(),
                Map.of(
                        "letter",
                        letter,
                        "introduction",
                        introduction,
                        "style",
                        LetterStyle.SHEET,
                        "leave",
                        MessageMaker.UNSUBSCRIBE));
    }

    /** What lets a browser apply the style of a letter that it shows as a page, and nothing else. */
    public static String contentSecurityPolicy() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(LetterStyle.SHEET.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(digest)
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
