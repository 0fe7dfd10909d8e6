package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ParleyServer;
import org.parley.Visitor;

class HostileRequestTests {

    private final Visitor visitor = ParleyServer.sample().visitor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/en/../../../etc/passwd",
                "/assets/../application.properties",
                "/assets/..%2f..%2fapplication.properties",
                "/assets/%2e%2e/%2e%2e/application.properties",
                "/assets/....//application.properties",
                "/assets/..%5c..%5capplication.properties",
                "/assets/..;/application.properties",
                "/assets//etc/passwd",
                "/en/pieces/..%2f..%2fabout",
                "/en/pieces/%00",
                "/en/pieces/a%0d%0aSet-Cookie:%20x=y",
                "/en/pieces/%c0%af",
                "/en/pieces/%e3%81",
                "/en/pieces/%zz",
                "/en/pieces/%",
                "/en/pieces/%F0%9F%98%80",
                "/en/pieces/<script>alert(1)</script>",
                "/en/pieces/two-tables-one-alliance%2f",
                "/en//pieces/two-tables-one-alliance",
                "//en/",
                "///",
                "/en/people/%E5%B2%A1%E9%83%A8",
                "/%65%6e/nowhere",
                "/en/archive/%32%30%30%",
                "/en/sections/debates?page=%zz",
                "/api/v1/pieces?author=%ff%fe",
                "/api/v1/pieces?lang=en%00",
                "/api/v1/pieces/x%00y",
                "/api/v1/pieces/%2e%2e%2fpeople",
                "/\\..\\..",
                "http://elsewhere.example/en/nowhere",
                "*"
            })
    void isRefusedAndNeverAFailureOfOurs(String target) {
        String answer = visitor.sendRaw("GET " + target + " HTTP/1.1");
        int status = Integer.parseInt(answer.split(" ", 3)[1]);

        assertThat(status).as(answer).isBetween(300, 499);
        assertThat(answer).doesNotContain("root:").doesNotContain("spring.main").doesNotContain("Exception");
        assertThat(answer).doesNotContain("\r\nSet-Cookie: x=y");
        assertThat(answer).doesNotContain("<script>alert");
    }

    @Test
    void veryLongAddressIsRefused() {
        String answer = visitor.sendRaw("GET /en/pieces/" + "a".repeat(20_000) + " HTTP/1.1");

        assertThat(answer.split(" ", 3)[1]).startsWith("4");
    }

    @Test
    void longAddressLeadsNowhere() {
        assertThat(visitor.get("/en/pieces/" + "a-".repeat(1_000) + "b").status())
                .isEqualTo(404);
        assertThat(visitor.get("/" + "old/".repeat(500)).status()).isEqualTo(404);
    }

    @Test
    void queryIsNeverRepeatedAsMarkup() {
        Visitor.Answer answer = visitor.get("/en/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%20onfocus%3D%22x");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("<script>alert");
        assertThat(answer.page().select("[onfocus]")).isEmpty();
    }

    @Test
    void redirectNeverLeavesTheSite() {
        String answer = visitor.sendRaw("GET //elsewhere.example/%2e%2e HTTP/1.1");

        assertThat(answer).doesNotContain("Location: //elsewhere").doesNotContain("Location: http://elsewhere");
    }
}
