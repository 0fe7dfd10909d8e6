package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTests {

    private static final Path FOLDER = Path.of("/srv/parley");

    @Test
    void storeIsAFileInTheDataFolderUnlessSaidOtherwise() {
        DatabaseAddress address = DatabaseAddress.of(null, FOLDER);

        assertThat(address.isSqlite()).isTrue();
        assertThat(address.url()).isEqualTo("jdbc:sqlite:/srv/parley/parley.db");
    }

    @Test
    void postgresqlIsTakenAsGiven() {
        DatabaseAddress address = DatabaseAddress.of("jdbc:postgresql://db/parley?user=parley", FOLDER);

        assertThat(address.isSqlite()).isFalse();
        assertThat(address.url()).isEqualTo("jdbc:postgresql://db/parley?user=parley");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "postgresql://db/parley", "jdbc:mysql://db/parley", "parley.db"})
    void anythingElseIsRefusedWithTheFormThatIsExpected(String url) {
        assertThatThrownBy(() -> DatabaseAddress.of(url, FOLDER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:postgresql://HOST/NAME")
                .hasMessageContaining(url);
    }
}
