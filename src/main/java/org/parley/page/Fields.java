package org.parley.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The fields of a form that anybody may send: no more is read than such a form needs. */
public record Fields(Map<String, String[]> all) {

    private static final int LARGEST = 128 * 1024;

    /** A character of Japanese takes nine bytes in a form. */
    private static final int LARGEST_TEXT = 1_500 * 1024;

    /**
     * The fields of a request.
     *
     * @throws WrongParameter if it is larger than any form of ours, or cannot be read
     */
    public static Fields of(HttpServletRequest request) {
        return of(request, LARGEST);
    }

    /**
     * The fields of a request in which somebody sends a text of their own.
     *
     * @throws WrongParameter if it is larger than any text that is taken, or cannot be read
     */
    public static Fields ofText(HttpServletRequest request) {
        return of(request, LARGEST_TEXT);
    }

    private static Fields of(HttpServletRequest request, int largest) {
        if (request.getContentLengthLong() > largest || request.getHeader("Transfer-Encoding") != null) {
            throw new WrongParameter("form", "It is larger than any form of this site.");
        }
        try {
            return new Fields(request.getParameterMap());
        } catch (IllegalStateException malformed) {
            throw new WrongParameter("form", "It cannot be decoded.");
        }
    }

    /** A text, cut off where it is longer; empty where there is none. */
    public String text(String name, int longest) {
        String value = several(name).stream().findFirst().orElse("");
        return value.length() > longest ? value.substring(0, longest) : value;
    }

    /** All values of a field. */
    public List<String> several(String name) {
        String[] values = all.get(name);
        return values == null ? List.of() : Arrays.asList(values);
    }
}
