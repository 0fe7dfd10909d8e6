package org.parley.newsletter.letter;

/** The style of letters. It is part of each letter, since programs of mail fetch none. */
final class LetterStyle {

    /** Kept small: what is longer than about 100 KB in all, some programs of mail cut off. */
    static final String SHEET = """
            :root { color-scheme: light dark; supported-color-schemes: light dark; }
            body { margin: 0; padding: 0; background: #f4f4f1; color: #16181b; }
            .sheet { max-width: 36em; margin: 0 auto; padding: 28px 28px 36px; background: #fefefd;
              font: 17px/1.55 Charter, Georgia, "Hiragino Mincho ProN", "Yu Mincho", serif; }
            :lang(ja) .sheet, .sheet :lang(ja) { line-height: 1.8; }
            .journal { margin: 0; padding: 0 0 10px; border-bottom: 3px double #16181b; font-size: 22px; font-weight: 600; }
            .list, .kind, .who, .foot, .when { font-family: "Segoe UI", "Helvetica Neue", Arial,
              "Hiragino Kaku Gothic ProN", "Yu Gothic", sans-serif; font-size: 14px; }
            .list { margin: 8px 0 0; color: #54585e; }
            h1 { margin: 28px 0 16px; font-size: 28px; line-height: 1.2; font-weight: 600; }
            h2 { margin: 36px 0 0; padding: 6px 0 0; border-top: 1px solid #16181b; font-size: 16px; }
            h3 { margin: 4px 0 4px; font-size: 20px; line-height: 1.3; font-weight: 600; }
            p { margin: 0 0 14px; }
            a { color: #a5231b; }
            h3 a { color: inherit; text-decoration: none; }
            .entry { padding: 18px 0 4px; border-bottom: 1px solid #d8d8d3; }
            .kind { margin: 0; color: #a5231b; font-weight: 600; }
            .who { margin: 0 0 8px; color: #54585e; }
            blockquote { margin: 0 0 14px; padding: 0 0 0 14px; border-left: 3px solid #d8d8d3; }
            .foot { margin: 36px 0 0; color: #54585e; line-height: 1.6; }
            .foot a { color: inherit; }
            @media (max-width: 480px) {
              .sheet { padding: 20px 18px 28px; }
              h1 { font-size: 24px; }
            }
            @media (prefers-color-scheme: dark) {
              body { background: #131518; color: #e7e5e0; }
              .sheet { background: #1b1e22; }
              .journal { border-color: #e7e5e0; }
              h2 { border-color: #e7e5e0; }
              .entry { border-color: #353a40; }
              a, .kind { color: #f0907f; }
              .list, .who, .foot { color: #a8abb0; }
              blockquote { border-color: #353a40; }
            }
            """;

    private LetterStyle() {}
}
