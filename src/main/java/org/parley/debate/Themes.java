package org.parley.debate;

import static org.parley.store.schema.Tables.THEME;
import static org.parley.store.schema.Tables.THEME_NAME;

import java.util.Set;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.parley.language.LocalText;
import org.parley.language.Slug;
import org.parley.store.Keys;
import org.parley.store.Transaction;

/** The themes that join debates: one is made when it is first named, and found again by any of its names. */
final class Themes {

    private Themes() {}

    /** The key of the theme of this name; absent where no name is given. */
    static @Nullable String record(Transaction transaction, LocalText name) {
        if (name.isEmpty()) {
            return null;
        }
        var db = transaction.db();
        String known = db.select(THEME_NAME.THEME_ID)
                .from(THEME_NAME)
                .where(DSL.or(name.byLanguage().entrySet().stream()
                        .map(entry ->
                                THEME_NAME.LANGUAGE.eq(entry.getKey().tag()).and(THEME_NAME.NAME.eq(entry.getValue())))
                        .toList()))
                .limit(1)
                .fetchOne(THEME_NAME.THEME_ID);
        String id = known == null ? Keys.next().toString() : known;
        if (known == null) {
            db.insertInto(THEME, THEME.ID, THEME.SLUG)
                    .values(id, slug(transaction, name, id))
                    .execute();
        }
        name.byLanguage()
                .forEach((language, text) -> db.insertInto(
                                THEME_NAME, THEME_NAME.THEME_ID, THEME_NAME.LANGUAGE, THEME_NAME.NAME)
                        .values(id, language.tag(), text)
                        .onConflictDoNothing()
                        .execute());
        return id;
    }

    private static String slug(Transaction transaction, LocalText name, String id) {
        Set<String> taken = transaction.db().select(THEME.SLUG).from(THEME).fetchSet(THEME.SLUG);
        return name.byLanguage().values().stream()
                .flatMap(text -> Slug.from(text).stream())
                .map(Slug::value)
                .filter(slug -> !taken.contains(slug))
                .findFirst()
                .orElse("theme-" + id);
    }
}
