package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ParleyTests {

    private final CommandLine parley = Parley.commandLine();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    ParleyTests() {
        parley.setOut(new PrintWriter(out, true));
        parley.setErr(new PrintWriter(err, true));
    }

    static Stream<String> commands() {
        return Parley.commandLine().getSubcommands().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(java.util.Map.Entry::getKey);
    }

    @Test
    void helpNamesEveryCommandAndHidesWhatIsNotForReaders() {
        assertThat(parley.execute("--help")).isZero();

        assertThat(commands())
                .contains("demo", "serve", "import", "search")
                .allSatisfy(command -> assertThat(out.toString()).contains("  " + command));
        assertThat(out.toString()).contains("Usage: parley").doesNotContain("rehearse");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpOfACommandExplainsItAndEachOfItsOptions(String command) {
        assertThat(parley.execute(command, "--help")).isZero();

        assertThat(out.toString()).startsWith("Usage: parley " + command).doesNotContain("null");
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(Objects.requireNonNull(parley.getSubcommands().get(command))
                        .getCommandSpec()
                        .options())
                .allSatisfy(option -> assertThat(option.description()).isNotEmpty());
    }

    @Test
    void versionIsTold() {
        assertThat(parley.execute("--version")).isZero();
        assertThat(out.toString()).startsWith("Parley ").contains("Java ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "demo"})
    void takenPortIsToldInOneLineAndNothingIsWritten(String command, @TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(parley.execute(command, "--data", data.toString(), "--port", port))
                    .isEqualTo(1);

            assertThat(err.toString().lines())
                    .singleElement()
                    .asString()
                    .startsWith("parley: Port " + port)
                    .contains("--port");
            assertThat(data).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536"})
    void portThatCannotBeIsToldInOneLine(String port, @TempDir Path folder) {
        assertThat(parley.execute("serve", "--data", folder.toString(), "--port=" + port))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("65535")
                .contains(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "ftp://example.org", "https://", "https://a b", "https://example.org/?x"})
    void publicAddressThatCannotBeIsToldInOneLineAndNothingIsWritten(String address, @TempDir Path folder) {
        Path data = folder.resolve("data");

        assertThat(parley.execute("serve", "--data", data.toString(), "--port=0", "--public-url=" + address))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("parley: --public-url takes")
                .contains(address);
        assertThat(data).doesNotExist();
    }

    @Test
    void folderThatCannotBeCreatedIsToldInOneLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThat(parley.execute(
                        "serve", "--port", "0", "--data", file.resolve("data").toString()))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("parley: The data folder " + file)
                .contains("cannot be created");
    }

    @Test
    void databaseThatIsNoPostgresqlIsToldInOneLine(@TempDir Path folder) {
        assertThat(parley.execute(
                        "serve", "--port", "0", "--data", folder.toString(), "--database", "jdbc:mysql://db/parley"))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("--database takes jdbc:postgresql://")
                .contains("jdbc:mysql://db/parley");
    }

    @Test
    void databaseThatDoesNotAnswerIsToldInOneLine(@TempDir Path folder) {
        assertThat(parley.execute(
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.toString(),
                        "--database",
                        "jdbc:postgresql://127.0.0.1:1/parley?user=parley"))
                .isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("127.0.0.1:1");
    }

    @ParameterizedTest
    @CsvSource({
        "parley.time-zone, Mars/Olympus, a time zone such as Asia/Tokyo",
        "parley.mail.port, smtp, a whole number from 1 to 65535",
        "parley.mail.encryption, ssl, 'tls, starttls, if-offered or none'",
        "parley.mail.domains, example.org, 'DOMAIN=MESSAGES-A-SECOND'",
        "parley.newsletter.weekday, Montag, a day of the week in English",
        "parley.newsletter.rounds, perhaps, true or false"
    })
    void settingThatMakesNoSenseIsToldInOneLine(String name, String text, String expected, @TempDir Path folder) {
        System.setProperty("parley.mail.host", "127.0.0.1");
        System.setProperty(name, text);
        try {
            assertThat(parley.execute("serve", "--port", "0", "--data", folder.toString()))
                    .isEqualTo(1);
        } finally {
            System.clearProperty(name);
            System.clearProperty("parley.mail.host");
        }

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("parley: " + name + " takes " + expected)
                .endsWith("not \"" + text + "\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish", "serve", "serve --port x --data d", "import", "demo --colour red"})
    void wrongCallIsToldWithHowItShouldBe(String call) {
        assertThat(parley.execute(call.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: parley");
    }
}
