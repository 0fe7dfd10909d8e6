package org.parley.archive.legacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.publishing.Section;

/** Finds the section that a breadcrumb, an address or a heading names. */
final class Sections {

    private static final Pattern SEGMENTS = Pattern.compile("[>›»＞]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Sections() {}

    /** The section of {@code Home > Debates > …}. */
    static Optional<Section> inBreadcrumb(String breadcrumb) {
        return SEGMENTS.splitAsStream(breadcrumb)
                .map(Sections::named)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The section whose folder an address or a path goes through. */
    static Optional<Section> inAddress(String address) {
        return Arrays.stream(address.split("[/\\\\]", -1))
                .map(Sections::ofFolder)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Section> ofFolder(String folder) {
        return Arrays.stream(Section.values())
                .filter(section -> section.name().toLowerCase(Locale.ROOT).equals(folder))
                .findFirst();
    }

    /** The section of this name, in English or Japanese. */
    static Optional<Section> named(String name) {
        String word = NO_LETTERS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                switch (word) {
                    case "debates", "debate", "討論", "ディベート", "論争", "議論" -> Section.DEBATES;
                    case "opinions", "opinion", "オピニオン", "意見", "論説" -> Section.OPINIONS;
                    case "mediareviews", "mediareview", "メディアレビュー", "メディア評論", "メディア批評", "メディアレヴュー" ->
                        Section.MEDIA_REVIEWS;
                    case "techreviews", "techreview", "テックレビュー", "技術評論", "技術レビュー", "テクノロジーレビュー", "テックレヴュー" ->
                        Section.TECH_REVIEWS;
                    case "specialtopics", "specialtopic", "スペシャルトピックス", "スペシャルトピック", "特集", "特別テーマ", "特別トピックス", "特別記事" ->
                        Section.SPECIAL_TOPICS;
                    case "booksjournals", "booksandjournals", "書籍雑誌", "書籍ジャーナル", "本と雑誌", "図書雑誌", "ブックスジャーナルズ" ->
                        Section.BOOKS_JOURNALS;
                    case "newsletters", "newsletter", "ニュースレター", "ニューズレター" -> Section.NEWSLETTERS;
                    default -> null;
                });
    }
}
