package org.parley.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.parley.language.Language;
import org.parley.publishing.text.Body;
import org.parley.publishing.text.Markdown;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The folder of the sample journal. */
final class SampleFolder {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private SampleFolder() {}

    static Body body(String folder, Language language) {
        return Markdown.parse(text(folder + "/" + language + ".md"));
    }

    static <T> T read(String file, Class<T> type) {
        return YAML.readValue(text(file), type);
    }

    private static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String file) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResource("classpath:sample/" + file)
                    .getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static List<String> pieces() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:sample/pieces/*/piece.yaml");
            List<String> folders = new ArrayList<>();
            for (Resource file : files) {
                List<String> path = Arrays.asList(file.getURL().getPath().split("/"));
                folders.add("pieces/" + path.get(path.size() - 2));
            }
            folders.sort(Comparator.naturalOrder());
            return folders;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
