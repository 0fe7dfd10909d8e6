package org.parley.debate.closing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.parley.accounts.SigningKey;
import org.parley.accounts.Token;
import org.parley.debate.Voice;
import org.parley.debate.Voices;
import org.parley.page.Addresses;
import org.springframework.stereotype.Component;

/** The signed address at which somebody who took part says what they say of the summary. */
@Component
class VoiceLink {

    private static final String PURPOSE = "voice";

    private final SigningKey key;
    private final Voices voices;
    private final Addresses addresses;

    VoiceLink(SigningKey key, Voices voices, Addresses addresses) {
        this.key = key;
        this.voices = voices;
        this.addresses = addresses;
    }

    /** The full address, in the language in which they are written to. */
    String of(Voice voice) {
        return addresses.full(voice.screen(), path(token(voice)));
    }

    /** The path of the page, without the language. */
    static String path(String token) {
        return "/closing/" + token;
    }

    private String token(Voice voice) {
        return Token.of(key.sign(PURPOSE, signed(voice)), UUID.fromString(voice.id()));
    }

    /** Whose voice a token is for; nothing where this installation did not sign it. */
    Optional<Voice> read(String token) {
        return Token.parse(token, 1)
                .flatMap(parts -> voices.find(parts.keys().getFirst().toString())
                        .filter(voice -> key.isSigned(parts.signature().bytes(), PURPOSE, signed(voice))));
    }

    private static byte[][] signed(Voice voice) {
        return new byte[][] {
            Token.bytes(UUID.fromString(voice.id())), voice.address().getBytes(StandardCharsets.UTF_8)
        };
    }
}
