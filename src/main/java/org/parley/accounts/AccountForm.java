package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.publishing.Role;

/**
 * What an administrator typed about an account.
 *
 * @param email the e-mail address
 * @param name what they are called
 * @param letters the language that they are written to in
 * @param roles what they are trusted with
 * @param person the word in the address of who they are among the journal's people; may be empty
 */
public record AccountForm(String email, String name, Language letters, Set<Role> roles, String person) {

    private static final int LONGEST = 1_000;

    static AccountForm of(HttpServletRequest request, Languages languages) {
        return new AccountForm(
                text(request, "email"),
                text(request, "name"),
                languages.find(request.getParameter("letters")).orElse(Language.ENGLISH),
                roles(request.getParameterMap()),
                text(request, "person"));
    }

    private static Set<Role> roles(Map<String, String[]> parameters) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        String[] given = Objects.requireNonNullElse(parameters.get("role"), new String[0]);
        for (Role role : Role.values()) {
            if (Arrays.asList(given).contains(role.name())) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static String text(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null
                ? ""
                : value.substring(0, Math.min(value.length(), LONGEST)).strip();
    }
}
