package org.parley.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The addresses of style sheet, scripts and fonts, which bear a hash of their content and so may be kept for ever. */
@Component
public class Assets {

    private final Map<String, String> addresses;

    Assets() {
        try (InputStream manifest = new ClassPathResource("static/assets/manifest.json").getInputStream()) {
            addresses = JsonMapper.shared().readValue(manifest, new TypeReference<Map<String, String>>() {});
        } catch (IOException missing) {
            throw new UncheckedIOException("the style sheets are missing: build with ./mvnw package", missing);
        }
    }

    /**
     * The address of an asset.
     *
     * @throws IllegalArgumentException if there is none of this name: a mistake in the program
     */
    public String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no asset is named " + name);
        }
        return address;
    }
}
