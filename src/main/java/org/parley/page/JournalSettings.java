package org.parley.page;

import static org.parley.store.schema.Tables.SETTING;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.store.Store;
import org.parley.store.Subject;
import org.parley.store.Transaction;
import org.springframework.stereotype.Component;

/** What a journal calls itself, kept in its store. */
@Component
public class JournalSettings {

    /** The kind under which changes of settings are logged. */
    public static final String SUBJECT = "setting";

    private static final LocalText UNNAMED = LocalText.of("An unnamed journal", "名称未設定の論壇");

    private final Store store;

    JournalSettings(Store store) {
        this.store = store;
    }

    /** What may be set. */
    public enum Name {
        /** The name of the journal. */
        TITLE,
        /** One line that says what it is. */
        TAGLINE,
        /** What readers should know about it, in Markdown. */
        ABOUT,
        /** Who holds the copyright. */
        COPYRIGHT
    }

    /** Reads all settings. */
    public Journal read() {
        Map<String, SortedMap<Language, String>> texts = new HashMap<>();
        store.read(db -> db.selectFrom(SETTING).fetch())
                .forEach(row -> texts.computeIfAbsent(row.get(SETTING.NAME), _ -> new TreeMap<>())
                        .put(Language.of(row.get(SETTING.LANGUAGE)), row.get(SETTING.CONTENT)));
        Map<Name, LocalText> settings = new HashMap<>();
        for (Name name : Name.values()) {
            settings.put(name, new LocalText(texts.getOrDefault(name.name(), new TreeMap<>())));
        }
        LocalText title = settings.getOrDefault(Name.TITLE, LocalText.NONE);
        return new Journal(
                title.isEmpty() ? UNNAMED : title,
                settings.getOrDefault(Name.TAGLINE, LocalText.NONE),
                settings.getOrDefault(Name.ABOUT, LocalText.NONE),
                settings.getOrDefault(Name.COPYRIGHT, LocalText.NONE));
    }

    /**
     * What a journal calls itself.
     *
     * @param title its name
     * @param tagline one line that says what it is; may be empty
     * @param about what readers should know, in Markdown; may be empty
     * @param copyright who holds the copyright; may be empty
     */
    public record Journal(LocalText title, LocalText tagline, LocalText about, LocalText copyright) {}

    /** Sets one of them. */
    public void set(Transaction transaction, Name name, LocalText text) {
        transaction.db().deleteFrom(SETTING).where(SETTING.NAME.eq(name.name())).execute();
        text.byLanguage()
                .forEach((language, content) -> transaction
                        .db()
                        .insertInto(SETTING, SETTING.NAME, SETTING.LANGUAGE, SETTING.CONTENT)
                        .values(name.name(), language.tag(), content)
                        .execute());
        transaction.changed("set", new Subject(SUBJECT, name.name()));
    }
}
