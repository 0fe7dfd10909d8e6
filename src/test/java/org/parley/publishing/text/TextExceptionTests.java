package org.parley.publishing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.language.Language;
import org.parley.language.Messages;

/** In what language somebody is told why something is no text. */
class TextExceptionTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 本文がブロックの配列になっていません",
                "[1] | 1番目のブロック：オブジェクトではありません",
                "[{\"type\":\"verse\",\"id\":\"a\"}] | 1番目のブロック：「verse」という種類のブロックはありません",
                "[{\"type\":\"paragraph\",\"id\":\"a\",\"text\":[],\"html\":\"x\"}] | 1番目のブロック（段落）：「html」という項目はありません",
                "[{\"type\":\"heading\",\"id\":\"a\",\"level\":7,\"text\":[]}] | 1番目のブロック（見出し）：本文中の見出しの段階は2、3、4のいずれかで、7は使えません",
                "[{\"type\":\"figure\",\"id\":\"a\",\"source\":\"//x\",\"alternative\":\"\",\"caption\":[]}] | 1番目のブロック（図）：画像は論壇が保存するもので、//xにあるものは使えません",
                "[{\"type\":\"paragraph\",\"id\":\"a\",\"text\":[{\"note\":\"b\"}]}] | 本文が参照している注がありません：b",
            })
    void reasonIsInTheWordsOfTheScreen(String json, String reason) {
        TextException wrong = catchThrowableOfType(TextException.class, () -> BlocksJson.read(json));

        assertThat(wrong.in(Messages.in(Language.JAPANESE))).isEqualTo(reason);
        assertThat(wrong.getMessage()).isEqualTo(wrong.in(Messages.in(Language.ENGLISH)));
        assertThat(wrong.getMessage()).isPrintable().matches("[ -~]+");
    }

    @Test
    void kindsOfBlocksAreCalledByTheirWords() {
        Body original = Markdown.parse("One.\n\n## Two");
        Body translation = Markdown.parse("一。\n\n二。");

        TextException wrong = catchThrowableOfType(TextException.class, () -> translation.translating(original));

        assertThat(wrong.in(Messages.in(Language.JAPANESE))).isEqualTo("訳文の2番目のブロックは段落ですが、原文では見出しです");
        assertThat(wrong).hasMessage("block 2 of the translation is a paragraph where the original has a heading");
    }

    @Test
    void numbersAreWrittenAsReadersWriteThem() {
        Block block = new Block.Paragraph(new BlockId("a"), Line.of("x".repeat(Body.MOST_CHARACTERS + 1)));

        TextException wrong = catchThrowableOfType(TextException.class, () -> new Body(List.of(block)));

        assertThat(wrong.in(Messages.in(Language.JAPANESE))).isEqualTo("本文は4,000,000字までですが、4,000,001字あります");
    }
}
