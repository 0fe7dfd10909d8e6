package org.parley.archive.legacy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.language.Script;

/** Tells the names of people and groups from other words. */
final class NameShape {

    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}'’.\\-]*");
    private static final Pattern ROLE = Pattern.compile(
            "\\b(?:Professor|Director|Fellow|President|Chair\\w*|Senior|Associate|Assistant|Executive|Research\\w*|Institut\\w*|"
                    + "Universit\\w*|College|School|Cent(?:er|re)|Ministry|Bank|Corporation|Inc|Company|Co|Ltd|Council|Foundation|"
                    + "Society|Association|Journalist|Editor|Correspondent|Economist|Ambassador|Minister|Member|Officer|Analyst|"
                    + "Consultant|Lecturer|Dean|Partner|Manager|CEO|Vice|Former|Visiting|Adjunct|Embassy|Department|Forum|Press|"
                    + "Times|Shimbun|News|Agency|Commission|Platform|Writer|Author|Scholar|Student|Graduate|Emeritus|Representative|"
                    + "Secretary|General|Deputy|Managing|Chief|Columnist|Attorney|Lawyer|Law|Policy|Studies|Affairs|Relations)\\b");
    private static final Pattern GROUP = Pattern.compile(
            "(?:Staff|Team|Editors|Editorial Board|Editorial Department|Secretariat|Committee|Group|Board|Desk|Members|Project)$");
    private static final Set<String> ACRONYMS = Set.of(
            "US", "USA", "UN", "EU", "UK", "NATO", "FTA", "WTO", "IMF", "ASEAN", "APEC", "IT", "ICT", "GDP", "ODA",
            "DPRK", "ROK", "PRC", "OECD", "CSIS", "NGO", "TPP", "LDP", "DPJ", "SARS", "WMD", "NPT", "IAEA", "WWII",
            "PKO", "SDF", "FDI", "NTT", "TV", "PC", "IP", "NEW", "BMD", "EPA", "CEO", "GLOCOM", "METI", "MITI", "MOF",
            "MOFA", "BOJ");
    private static final Set<String> NO_NAMES = Set.of(
            "The", "A", "An", "Of", "And", "In", "For", "On", "To", "From", "With", "Is", "Are", "Or", "Part", "New");
    private static final int MOST_WORDS = 6;

    private NameShape() {}

    /** Whether words have the shape of a person's name, honorific or not. */
    static boolean isPerson(String text) {
        String plain = PersonName.withoutHonorific(text.strip());
        if (Script.hasJapanese(plain)) {
            return plain.length() <= 20 && !plain.contains("。");
        }
        List<String> words = words(plain);
        if (plain.isEmpty() || words.size() > MOST_WORDS || ROLE.matcher(plain).find()) {
            return false;
        }
        boolean allFit = words.stream()
                .allMatch(word ->
                        (WORD.matcher(word).matches() && !NO_NAMES.contains(word)) || PersonName.isParticle(word));
        return allFit
                && Character.isUpperCase(plain.codePointAt(0))
                && words.stream()
                        .anyMatch(word -> word.replaceAll("[^\\p{L}]", "").length() > 1);
    }

    /** Whether words name a group that writes, such as {@code JMR Staff}. */
    static boolean isGroup(String text) {
        String plain = text.strip();
        return GROUP.matcher(plain).find()
                && words(plain).size() <= MOST_WORDS
                && words(plain).stream().allMatch(word -> WORD.matcher(word).matches() || word.matches("of|the|and|&"));
    }

    /** Whether a name has its surname in capitals, which only names do. */
    static boolean hasCapitalSurname(String text) {
        List<String> words = words(PersonName.withoutHonorific(text.strip()));
        return words.size() > 1
                && words.stream().anyMatch(word -> PersonName.isCapitals(word) && !ACRONYMS.contains(word))
                && words.stream().anyMatch(word -> !PersonName.isCapitals(word) && word.length() > 1);
    }

    /** Whether words speak of a role or an organisation. */
    static boolean hasRole(String text) {
        return ROLE.matcher(text).find();
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
