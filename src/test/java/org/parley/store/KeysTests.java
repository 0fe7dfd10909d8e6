package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeysTests {

    @Test
    void keysAreDistinctAndTheirTextStandsInTheOrderOfTheirMaking() {
        List<String> keys =
                Stream.generate(Keys::next).limit(10_000).map(UUID::toString).toList();

        assertThat(keys).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void keysAreUuidsOfVersion7() {
        assertThat(Keys.next().version()).isEqualTo(7);
    }
}
