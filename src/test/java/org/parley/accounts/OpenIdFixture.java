package org.parley.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Supplier;

/** A provider of OpenID Connect that says of whoever comes what the test wants it to say. */
final class OpenIdFixture implements AutoCloseable {

    private final HttpServer server;
    private final RSAKey key;
    private String nonce = "";
    private String email = "";
    private boolean verified;

    OpenIdFixture() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("test").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/.well-known/openid-configuration", () -> """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer()));
        answer("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
        answer("/token", () -> """
                {"access_token":"unused","token_type":"Bearer","expires_in":60,"id_token":"%s"}""".formatted(token()));
        server.start();
    }

    /** The settings with which a journal knows it. */
    Map<String, Object> settings() {
        String registration = "spring.security.oauth2.client.registration.institute.";
        return Map.of(
                registration + "client-id",
                "parley",
                registration + "client-secret",
                "secret",
                registration + "client-name",
                "The Institute",
                registration + "scope",
                "openid,email",
                registration + "authorization-grant-type",
                "authorization_code",
                "spring.security.oauth2.client.provider.institute.issuer-uri",
                issuer());
    }

    /** Says who comes next. */
    void says(String ofEmail, boolean isVerified, String withNonce) {
        email = ofEmail;
        verified = isVerified;
        nonce = withNonce;
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String token() {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
                    new JWTClaimsSet.Builder()
                            .issuer(issuer())
                            .subject("somebody")
                            .audience("parley")
                            .claim("email", email)
                            .claim("email_verified", verified)
                            .claim("nonce", nonce)
                            .issueTime(Date.from(Instant.now()))
                            .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                            .build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void answer(String path, Supplier<String> json) {
        server.createContext(path, exchange -> {
            byte[] bytes = json.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
