package org.parley.newsletter.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.parley.settings.Settings;
import org.parley.settings.WrongSetting;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.springframework.core.env.Environment;

/**
 * Signs messages (DKIM, RFC 6376), if {@code parley.mail.dkim.domain}, {@code .selector} and {@code .key} are set; the key
 * is a file with an RSA key in PKCS #8, as {@code openssl genpkey -algorithm RSA} makes it.
 */
final class Dkim {

    private final String domain;
    private final String selector;
    private final RSAPrivateKey key;
    private final Session session = Session.getInstance(new Properties());

    private Dkim(String domain, String selector, RSAPrivateKey key) {
        this.domain = domain;
        this.selector = selector;
        this.key = key;
    }

    /**
     * With the settings; absent if nothing is to be signed.
     *
     * @throws WrongSetting if selector or key is missing, or the key cannot be used
     */
    static @Nullable Dkim of(Environment settings) {
        String domain = settings.getProperty("parley.mail.dkim.domain");
        return domain == null
                ? null
                : new Dkim(
                        domain,
                        Settings.read(
                                settings,
                                "parley.mail.dkim.selector",
                                "",
                                "the word under which the domain publishes the key",
                                Dkim::selector),
                        Settings.read(
                                settings,
                                "parley.mail.dkim.key",
                                "",
                                "a file with an RSA key in PKCS #8 (PEM)",
                                Dkim::key));
    }

    private static String selector(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("no selector");
        }
        return text;
    }

    private static RSAPrivateKey key(String file) {
        try {
            String pem = Files.readString(Path.of(file)).replaceAll("-----[A-Z ]+-----|\\s", "");
            return (RSAPrivateKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
        } catch (IOException | GeneralSecurityException | ClassCastException unusable) {
            throw new IllegalArgumentException(unusable);
        }
    }

    /** The message with its signature before it. */
    byte[] sign(byte[] message) {
        try {
            DkimSigner signer = new DkimSigner(domain, selector, key);
            signer.setHeaderCanonicalization(Canonicalization.RELAXED);
            signer.setBodyCanonicalization(Canonicalization.RELAXED);
            signer.setLengthParam(false);
            signer.setCheckDomainKey(false);
            for (String header : new String[] {"List-Id", "List-Unsubscribe", "List-Unsubscribe-Post"}) {
                signer.addHeaderToSign(header);
            }
            ByteArrayOutputStream signed = new ByteArrayOutputStream(message.length + 1024);
            new DkimMessage(new MimeMessage(session, new ByteArrayInputStream(message)), signer).writeTo(signed);
            return signed.toByteArray();
        } catch (DkimException | MessagingException | IOException failed) {
            throw new IllegalStateException("a message cannot be signed", failed);
        }
    }
}
