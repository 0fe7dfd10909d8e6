package org.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.Visitor.Answer;
import org.parley.publishing.Role;

/** Who comes to which address of the desk. Every address is in the table; one that is new and is not in it fails here. */
class DeskRouteTests {

    static Stream<String> addresses() {
        return DeskRoutes.all();
    }

    @Test
    void everyAddressOfTheDeskIsInTheTable() {
        Set<String> there = DeskRoutes.SHARED.mapped().stream()
                .filter(route -> route.contains("/{language}/desk"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(there).isEqualTo(new TreeSet<>(DeskRoutes.WHO.keySet()));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void nobodyIsLetInUnknown(String address) {
        Answer answer = DeskRoutes.SHARED.ask(DeskRoutes.SHARED.site.nobody(), address);

        if (DeskRoutes.reads(address)) {
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.header("Location")).startsWith("/en/sign-in?to=%2Fen%2Fdesk");
        } else {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text()).contains("Sign in first");
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void membersAreLetInAsTheirRoleAllows(String address) {
        Set<Role> let = Arrays.stream(Role.values())
                .filter(role -> {
                    int status = DeskRoutes.SHARED
                            .ask(DeskRoutes.SHARED.site.as(role), address)
                            .status();
                    // A form that lost a race or that lacks something was read, and so its sender let in.
                    assertThat(status).as("%s as %s", address, role).isIn(200, 201, 303, 400, 404, 409, 422);
                    return status != 404;
                })
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));

        assertThat(let).isEqualTo(DeskRoutes.roles(address));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void whatIsThereIsShown(String address) {
        if (DeskRoutes.reads(address)) {
            Answer answer = DeskRoutes.SHARED.ask(DeskRoutes.SHARED.site.as(Role.ADMINISTRATOR), address);

            assertThat(answer.status()).isIn(200, 303);
            assertThat(answer.header("Cache-Control")).containsAnyOf("no-store", "private");
        }
    }
}
