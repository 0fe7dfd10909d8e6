package org.parley.desk.translation;

import static org.jooq.impl.DSL.select;
import static org.parley.store.schema.Tables.ACCOUNT;
import static org.parley.store.schema.Tables.ACCOUNT_ROLE;
import static org.parley.store.schema.Tables.EDITION;
import static org.parley.store.schema.Tables.PERSON_NAME;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.LocalText;
import org.parley.publishing.Caller;
import org.parley.publishing.PersonId;
import org.parley.publishing.Role;
import org.parley.store.Store;
import org.springframework.stereotype.Component;

/** Reads who may be named as a translator: the people behind accounts of translators, and those who have translated before. */
@Component
class PeopleWhoTranslate {

    private final Store store;

    PeopleWhoTranslate(Store store) {
        this.store = store;
    }

    /** Their names by their keys, in the order of the names, and with them those who are asked for. */
    Map<String, LocalText> names(Caller.Member member, @Nullable PersonId besides) {
        Map<String, SortedMap<Language, String>> names = new HashMap<>();
        store.read(db -> {
            db.select(PERSON_NAME.PERSON_ID, PERSON_NAME.LANGUAGE, PERSON_NAME.NAME)
                    .from(PERSON_NAME)
                    .where(PERSON_NAME
                            .PERSON_ID
                            .in(select(ACCOUNT.PERSON_ID)
                                    .from(ACCOUNT)
                                    .join(ACCOUNT_ROLE)
                                    .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                                    .where(
                                            ACCOUNT_ROLE.ROLE.eq(Role.TRANSLATOR.name()),
                                            ACCOUNT.DISABLED_AT.isNull(),
                                            ACCOUNT.PERSON_ID.isNotNull()))
                            .or(PERSON_NAME.PERSON_ID.in(select(EDITION.TRANSLATOR_ID)
                                    .from(EDITION)
                                    .where(EDITION.TRANSLATOR_ID.isNotNull())))
                            .or(PERSON_NAME.PERSON_ID.eq(key(member.person())))
                            .or(PERSON_NAME.PERSON_ID.eq(key(besides))))
                    .forEach(row -> names.computeIfAbsent(row.value1(), _ -> new TreeMap<>())
                            .put(Language.of(row.value2()), row.value3()));
            return true;
        });
        Map<String, LocalText> ordered = new LinkedHashMap<>();
        names.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), new LocalText(entry.getValue())))
                .sorted(java.util.Comparator.comparing(entry -> entry.getValue().in(Language.ENGLISH)))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private static String key(@Nullable PersonId person) {
        return person == null ? "" : person.toString();
    }
}
