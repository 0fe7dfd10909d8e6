package org.parley.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.LocalText;
import org.parley.language.Messages;
import org.parley.language.PlainText;
import org.parley.publishing.Licence;
import org.parley.publishing.Permission;
import org.springframework.util.MultiValueMap;

/**
 * The form of a permission as it was filled in, right or wrong.
 *
 * @param licensor the name of the institution in the language of the screen
 * @param names its names in the other languages, for one that is new
 * @param statement what is printed, in each language
 * @param licence the licence
 * @param ends the last day
 * @param seen the fingerprint of the permission that it was filled in upon
 */
public record PermissionForm(
        String licensor,
        Map<Language, String> names,
        Map<Language, String> statement,
        String licence,
        String ends,
        String seen) {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 300;

    /** The most characters of a statement. */
    public static final int LONGEST_STATEMENT = 1_000;

    private static final int LAST_YEAR = 9999;

    public PermissionForm {
        names = Map.copyOf(names);
        statement = Map.copyOf(statement);
    }

    /** The form that says what the permission is. */
    static PermissionForm of(LicensePiece.Licensed licensed, Language screen) {
        Permission permission = licensed.permission();
        if (permission == null) {
            return new PermissionForm("", Map.of(), Map.of(), "", "", licensed.fingerprint());
        }
        return new PermissionForm(
                permission.licensor() == null
                        ? ""
                        : permission.licensor().name().in(screen),
                Map.of(),
                permission.statement().byLanguage(),
                permission.licence() == null ? "" : permission.licence(),
                permission.ends() == null ? "" : permission.ends().toString(),
                licensed.fingerprint());
    }

    static PermissionForm read(MultiValueMap<String, String> fields, Languages languages) {
        Map<Language, String> names = new LinkedHashMap<>();
        Map<Language, String> statement = new LinkedHashMap<>();
        for (Language language : languages.all()) {
            names.put(language, line(fields, "licensor-" + language));
            statement.put(language, line(fields, "statement-" + language));
        }
        return new PermissionForm(
                line(fields, "licensor"),
                names,
                statement,
                line(fields, "licence"),
                line(fields, "ends"),
                line(fields, "seen"));
    }

    private static String line(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : PlainText.line(value);
    }

    /** What is filled in as the statement in a language. */
    public String statementIn(Language language) {
        return statement.getOrDefault(language, "");
    }

    /** What is filled in as the name in another language. */
    public String nameIn(Language language) {
        return names.getOrDefault(language, "");
    }

    /** The same, filled in upon another permission. */
    PermissionForm upon(LicensePiece.Licensed licensed) {
        return new PermissionForm(licensor, names, statement, licence, ends, licensed.fingerprint());
    }

    /** What a permission says where this form says something else, in a sentence, by the name of the field. */
    Map<String, String> besides(PermissionForm other, Messages words) {
        Map<String, String> others = new LinkedHashMap<>();
        others.put("licensor", other.licensor.equals(licensor) ? "" : said(other.licensor, words));
        statement
                .keySet()
                .forEach(language -> others.put(
                        "statement-" + language,
                        other.statementIn(language).equals(statementIn(language))
                                ? ""
                                : said(other.statementIn(language), words)));
        others.put("licence", other.licence.equals(licence) ? "" : said(other.licence, words));
        others.put("ends", other.ends.equals(ends) ? "" : said(other.ends, words));
        others.values().removeIf(String::isEmpty);
        return others;
    }

    private static String said(String value, Messages words) {
        return value.isEmpty() ? words.get("permission.theirs.nothing") : words.get("permission.theirs", value);
    }

    /** The same with another statement: one that the journal offers, with the licensor's name put in. */
    PermissionForm stating(String template, Languages languages, LocalText licensorKnown) {
        Map<Language, String> said = new LinkedHashMap<>();
        for (Language language : languages.all()) {
            String name = licensorKnown.isEmpty() ? nameFor(language) : licensorKnown.in(language);
            Messages words = Messages.in(language);
            said.put(
                    language,
                    name.isEmpty()
                            ? words.get("permission.statement." + template + ".nobody")
                            : words.get("permission.statement." + template, name));
        }
        return new PermissionForm(licensor, names, said, licence, ends, seen);
    }

    private String nameFor(Language language) {
        String own = nameIn(language);
        return own.isEmpty() ? licensor : own;
    }

    /** What is wrong with it, by the name of the field. */
    Map<String, String> problems(Messages words) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (licensor.length() > LONGEST_NAME) {
            problems.put("licensor", words.get("permission.wrong.long", LONGEST_NAME));
        }
        names.forEach((language, name) -> {
            if (name.length() > LONGEST_NAME) {
                problems.put("licensor-" + language, words.get("permission.wrong.long", LONGEST_NAME));
            }
            if (!name.isEmpty() && licensor.isEmpty()) {
                problems.put("licensor", words.get("permission.wrong.name-missing"));
            }
        });
        statement.forEach((language, said) -> {
            if (said.length() > LONGEST_STATEMENT) {
                problems.put("statement-" + language, words.get("permission.wrong.long", LONGEST_STATEMENT));
            }
        });
        if (licence.length() > Licence.LONGEST) {
            problems.put("licence", words.get("permission.wrong.long", Licence.LONGEST));
        }
        if (!ends.isEmpty() && day() == null) {
            problems.put("ends", words.get("permission.wrong.date"));
        }
        return problems;
    }

    /** The last day; absent where none is given, or what is given is none. */
    @Nullable
    LocalDate day() {
        try {
            LocalDate day = LocalDate.parse(ends);
            return day.getYear() < 1 || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** The licensor's name; what stands in the field is in the language of the screen. */
    LocalText name(Language screen) {
        Map<Language, String> all = new LinkedHashMap<>(names);
        if (!licensor.isEmpty()) {
            all.put(screen, licensor);
        }
        return LocalText.of(all);
    }
}
