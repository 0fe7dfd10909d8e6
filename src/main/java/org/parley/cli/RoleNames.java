package org.parley.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.publishing.Role;

/** The roles as they are typed and printed on a terminal: {@code administrator}. */
final class RoleNames {

    private RoleNames() {}

    static Optional<Role> read(String typed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(typed.strip()))
                .findFirst();
    }

    static String of(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
