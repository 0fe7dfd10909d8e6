package org.parley.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The fields of a form that anybody may send: no more is read than such a form needs. */
public record Fields(Map<String, String[]> all) {

    private static final int LARGEST = 128 * 1024;

    /**
     * The fields of a request.
     *
     * @throws WrongParameter if it is larger than any form of ours, or cannot be read
     */
    public static Fields of(HttpServletRequest request) {
        if (request.getContentLengthLong() > LARGEST || request.getHeader("Transfer-Encoding") != null) {
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
