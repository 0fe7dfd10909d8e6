package org.parley.debate.closing;

import java.util.Optional;
import java.util.UUID;
import org.parley.accounts.BoundToken;
import org.parley.accounts.SigningKey;
import org.parley.debate.Voice;
import org.parley.debate.Voices;
import org.parley.page.Addresses;
import org.springframework.stereotype.Component;

/** The signed address at which somebody who took part says what they say of the summary. */
@Component
class VoiceLink {

    private final BoundToken tokens;
    private final Voices voices;
    private final Addresses addresses;

    VoiceLink(SigningKey key, Voices voices, Addresses addresses) {
        this.tokens = new BoundToken(key, "voice");
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
        return tokens.of(UUID.fromString(voice.id()), voice.address());
    }

    /** Whose voice a token is for; nothing where this installation did not sign it. */
    Optional<Voice> read(String token) {
        return tokens.read(token, key -> voices.find(key.toString()), Voice::address);
    }
}
