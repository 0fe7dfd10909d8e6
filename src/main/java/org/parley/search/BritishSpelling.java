package org.parley.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Reads words in British spelling as if they were in American, so that either finds both. */
final class BritishSpelling extends TokenFilter {

    private static final Pattern OUR = Pattern.compile(
            "^((?:un|dis|mis|re)?(?:arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl"
                    + "|ranc|rig|rum|savi|sav|splend|succ|tum|val|vap|vig))our");
    private static final Pattern DOUBLED = Pattern.compile(
            "^(cancel|channel|counsel|fuel|label|level|marshal|model|quarrel|rival|signal|total|travel)l"
                    + "(ed|ing|er|ers)$");
    private static final Pattern ISE = Pattern.compile("^(.{4,})is(e|es|ed|ing|er|ers|ation|ations|ational)$");
    private static final Set<String> NOT_ISE = Set.of(
            "advert",
            "appra",
            "chast",
            "compr",
            "comprom",
            "conc",
            "desp",
            "disgu",
            "enterpr",
            "exerc",
            "expert",
            "franch",
            "improv",
            "likew",
            "merchand",
            "otherw",
            "parad",
            "prec",
            "prem",
            "prom",
            "superv",
            "surpr",
            "telev",
            "treat",
            "appr",
            "cerv",
            "surm",
            "circumc",
            "turquo",
            "tort",
            "porpo",
            "clockw",
            "crossw",
            "lengthw",
            "mayonna",
            "mala",
            "pract");
    private static final Map<String, String> BEGINNINGS = beginnings();

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

    BritishSpelling(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String british = word.toString();
        String american = american(british);
        if (!american.equals(british)) {
            word.setEmpty().append(american);
        }
        return true;
    }

    /** A word in lower case as it is spelt in America. */
    static String american(String word) {
        if (word.length() < 4) {
            return word;
        }
        for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
            if (word.startsWith(beginning.getKey())) {
                return beginning.getValue() + word.substring(beginning.getKey().length());
            }
        }
        var ise = ISE.matcher(word);
        if (ise.matches() && !NOT_ISE.contains(ise.group(1))) {
            return ise.group(1) + "iz" + ise.group(2);
        }
        var doubled = DOUBLED.matcher(word);
        if (doubled.matches()) {
            return doubled.group(1) + doubled.group(2);
        }
        return OUR.matcher(word).replaceFirst("$1or");
    }

    private static Map<String, String> beginnings() {
        Map<String, String> beginnings = new LinkedHashMap<>();
        String pairs = """
                aeroplane airplane, ageing aging, aluminium aluminum, anaem anem, analogue analog, analys analyz,
                archaeolog archeolog, calibre caliber, catalogue catalog, catalys catalyz, centred centered, centre center,
                defence defense, dialogue dialog, encyclopaed encycloped, enrolment enrollment, fibre fiber,
                fulfilment fulfillment, grey gray, judgement judgment, kerb curb, licence license, litre liter,
                manoeuvr maneuver, mediaev mediev, metre meter, mould mold, offence offense, paediatr pediatr,
                paralys paralyz, plough plow, practis practic, pretence pretense, programme program, sceptic skeptic,
                skilful skillful, sombre somber, spectre specter, theatre theater, tonne ton, tyre tire, wilful willful
                """;
        for (String pair : pairs.split(",", -1)) {
            String[] words = pair.strip().split(" ", 2);
            beginnings.put(words[0], words[1]);
        }
        // The noun is spelt alike everywhere.
        beginnings.put("analysis", "analysis");
        beginnings.put("analyst", "analyst");
        Map<String, String> ordered = new LinkedHashMap<>();
        beginnings.entrySet().stream()
                .sorted((one, other) -> other.getKey().length() - one.getKey().length())
                .forEach(each -> ordered.put(each.getKey(), each.getValue()));
        return ordered;
    }
}
