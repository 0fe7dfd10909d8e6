package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ParleyServer;
import org.parley.Visitor;
import org.parley.language.Language;
import org.parley.publishing.Caller;
import org.parley.publishing.OldAddress;
import org.parley.publishing.PieceFixtures;
import org.parley.publishing.PieceId;
import org.parley.publishing.RecordOldAddress;
import org.parley.publishing.RecordPiece;
import org.parley.publishing.Writing;

class OldAddressTests {

    private static final ParleyServer SERVER = ParleyServer.empty();

    @BeforeAll
    static void publishAPieceThatWasElsewhereBefore() {
        var _ = SERVER.part(Writing.class).write(new Caller.Operator("test"), transaction -> {
            PieceId piece = SERVER.part(RecordPiece.class)
                    .record(transaction, PieceFixtures.titled("A piece").build())
                    .id();
            SERVER.part(RecordOldAddress.class)
                    .record(transaction, OldAddress.of("/debates/200603_x/index.html"), piece, Language.ENGLISH);
            return piece;
        });
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/debates/200603_x/index.html",
                "/debates/200603_x/",
                "/debates/200603_x",
                "/Debates/200603_X/",
                "/debates/200603_x/?from=mail"
            })
    void oldAddressLeadsToThePieceForGood(String address) {
        Visitor.Answer answer = SERVER.visitor().get(address);

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).endsWith("/en/pieces/a-piece");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/debates/200603_y/", "/debates/", "/debates/200603_x/more.html"})
    void addressThatWasNeverThereLeadsNowhere(String address) {
        assertThat(SERVER.visitor().get(address).status()).isEqualTo(404);
    }
}
