package org.parley.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.language.Script;

/** Years by the eras of Japan and by the common calendar. */
final class Years {

    private static final TreeMap<Integer, String> ERAS =
            new TreeMap<>(Map.of(1868, "明治", 1912, "大正", 1926, "昭和", 1989, "平成", 2019, "令和"));
    private static final String DIGITS = "〇一二三四五六七八九";

    private Years() {}

    /** A year of four digits as Japanese texts also have it; nothing for other words. */
    static List<Rendering> of(Unit unit) {
        List<Rendering> years = new ArrayList<>();
        String word = unit.written();
        if (unit.script() == Script.OTHER && word.matches("1[89]\\d\\d|20\\d\\d")) {
            int year = Integer.parseInt(word);
            StringBuilder digits = new StringBuilder();
            word.chars().forEach(digit -> digits.append(DIGITS.charAt(digit - '0')));
            years.add(year(digits + "年"));
            for (int began :
                    ERAS.headMap(year, true).tailMap(year - 1 - 64, true).keySet()) {
                Integer next = ERAS.higherKey(began);
                if (next == null || year <= next) {
                    int count = year - began + 1;
                    years.add(year(ERAS.get(began) + (count == 1 ? "元" : count) + "年"));
                    years.add(year(ERAS.get(began) + (count == 1 ? "元" : kanji(count)) + "年"));
                }
            }
        }
        return years;
    }

    private static String kanji(int count) {
        String tens = count < 10 ? "" : (count < 20 ? "" : String.valueOf(DIGITS.charAt(count / 10))) + "十";
        return tens + (count % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(count % 10)));
    }

    private static Rendering year(String written) {
        return new Rendering(Script.JAPANESE, written, 1, Rendering.Source.YEAR);
    }
}
