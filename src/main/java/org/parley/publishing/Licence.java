package org.parley.publishing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.language.Messages;

/** The terms under which readers may use a piece: the common ones by their names, any other in the editor's words. */
public final class Licence {

    /** The most characters of a licence. */
    public static final int LONGEST = 100;

    private static final String ALL_RIGHTS_RESERVED = "All rights reserved";

    /** The names that editors are offered. */
    public static final List<String> COMMON = List.of(
            ALL_RIGHTS_RESERVED,
            "CC BY 4.0",
            "CC BY-SA 4.0",
            "CC BY-ND 4.0",
            "CC BY-NC 4.0",
            "CC BY-NC-SA 4.0",
            "CC BY-NC-ND 4.0",
            "CC0 1.0");

    private static final Pattern CREATIVE_COMMONS = Pattern.compile("CC (BY(?:-NC)?(?:-ND|-SA)?) ([1-4]\\.[05])");
    private static final String DEEDS = "https://creativecommons.org/";

    private Licence() {}

    /**
     * Where the terms of a licence are explained, if it is one of Creative Commons.
     *
     * @see <a href="https://creativecommons.org/share-your-work/cclicenses/">Creative Commons licences</a>
     */
    public static @Nullable String deed(String licence) {
        if (licence.equals("CC0 1.0")) {
            return DEEDS + "publicdomain/zero/1.0/";
        }
        Matcher matcher = CREATIVE_COMMONS.matcher(licence);
        return matcher.matches()
                ? DEEDS + "licenses/" + matcher.group(1).toLowerCase(Locale.ROOT) + "/" + matcher.group(2) + "/"
                : null;
    }

    /** A licence as a reader of these words is told it. */
    public static String named(String licence, Messages words) {
        return licence.equals(ALL_RIGHTS_RESERVED) ? words.get("licence.all-rights-reserved") : licence;
    }
}
