package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class UserCommandTests {

    @TempDir
    private Path folder = Path.of("unset");

    private String out = "";
    private String err = "";

    @Test
    void firstIsAdministratorAndGetsALinkAndNoPassword() {
        assertThat(user(
                        "add",
                        "--email",
                        "Admin@Example.org",
                        "--name",
                        "Aiko Admin",
                        "--public-url",
                        "https://j.example.org"))
                .isZero();

        assertThat(out)
                .contains("Aiko Admin <admin@example.org>: administrator")
                .containsPattern("(?m)^https://j\\.example\\.org/en/sign-in/link/[\\w-]{43}$")
                .contains("It works once, within 3 days");
    }

    @Test
    void accountsAreListedLinkedDisabledAndEnabled() {
        assertThat(user("list")).isZero();
        assertThat(out).contains("no accounts yet");
        var _ = user("add", "--email", "a@example.org", "--name", "A");
        assertThat(user(
                        "add",
                        "--email",
                        "b@example.org",
                        "--name",
                        "B",
                        "--lang",
                        "ja",
                        "--role",
                        "Editor",
                        "--role",
                        "translator"))
                .isZero();
        assertThat(out).contains("/ja/sign-in/link/");

        assertThat(user("link", "b@example.org")).isZero();
        assertThat(out).contains("http://127.0.0.1:8080/ja/sign-in/link/");
        assertThat(user("disable", "b@example.org")).isZero();
        assertThat(user("list")).isZero();
        assertThat(out)
                .contains("a@example.org  A  administrator")
                .contains("b@example.org  B  editor, translator  (disabled)");
        assertThat(user("link", "b@example.org")).isEqualTo(1);
        assertThat(err).contains("disabled");
        assertThat(user("enable", "b@example.org")).isZero();
        assertThat(user("link", "b@example.org")).isZero();
    }

    @Test
    void whatCannotBeIsToldInOneLine() {
        var _ = user("add", "--email", "a@example.org", "--name", "A");

        refused(
                "already an account with the address a@example.org",
                "add",
                "--email",
                "a@example.org",
                "--name",
                "B",
                "--role",
                "editor");
        refused("Say with --role", "add", "--email", "b@example.org", "--name", "B");
        refused(
                "--role takes administrator, editor",
                "add",
                "--email",
                "b@example.org",
                "--name",
                "B",
                "--role",
                "king");
        refused("--email takes an address", "add", "--email", "b", "--name", "B");
        refused("Give a name", "add", "--email", "b@example.org", "--name", " ", "--role", "editor");
        refused("make another an administrator first", "disable", "a@example.org");
        refused("No account has the address", "link", "nobody@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "list", "link", "disable", "enable"})
    void helpExplainsEachCommandAndOption(String command) {
        assertThat(run(List.of("user", command, "--help"))).isZero();

        assertThat(out)
                .startsWith("Usage: parley user " + command)
                .contains("--data")
                .doesNotContain("null");
        assertThat(out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void userAloneIsToldWhatThereIs() {
        assertThat(run(List.of("user"))).isEqualTo(2);
        assertThat(err).contains("add, list, link, disable or enable");
    }

    private void refused(String because, String... arguments) {
        assertThat(user(arguments)).isEqualTo(1);
        assertThat(err.lines())
                .singleElement()
                .asString()
                .startsWith("parley: ")
                .contains(because);
    }

    private int user(String... arguments) {
        List<String> all = new ArrayList<>(List.of("user"));
        all.addAll(List.of(arguments));
        all.add("--data");
        all.add(folder.toString());
        return run(all);
    }

    private int run(List<String> arguments) {
        StringWriter said = new StringWriter();
        StringWriter complained = new StringWriter();
        CommandLine parley = Parley.commandLine();
        parley.setOut(new PrintWriter(said, true));
        parley.setErr(new PrintWriter(complained, true));
        int code = parley.execute(arguments.toArray(String[]::new));
        out = said.toString();
        err = complained.toString();
        return code;
    }
}
