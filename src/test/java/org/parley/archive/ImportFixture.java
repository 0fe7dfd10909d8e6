package org.parley.archive;

import static org.parley.store.schema.Tables.REVISION;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.language.Languages;
import org.parley.language.Slug;
import org.parley.publishing.Caller;
import org.parley.publishing.Catalogue;
import org.parley.publishing.PieceView;
import org.parley.store.DatabaseAddress;
import org.parley.store.Store;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** A journal in a store of its own and a folder of pages to import into it. */
final class ImportFixture implements AutoCloseable {

    static final Caller OPERATOR = new Caller.Operator("test");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Path pages;

    ImportFixture(Path folder, DatabaseAddress address) {
        pages = folder.resolve("pages");
        context.registerBean(Clock.class, () -> CLOCK);
        context.registerBean(Languages.class, () -> Languages.ENGLISH_AND_JAPANESE);
        context.registerBean(Store.class, () -> new Store(address, CLOCK));
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        ClassPathBeanDefinitionScanner parts = new ClassPathBeanDefinitionScanner(context);
        // What runs by itself around debates, and what needs a desk, has no part in an import.
        parts.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile("org\\.parley\\.debate\\.\\w+\\..*")));
        var _ = parts.scan("org.parley.store", "org.parley.publishing", "org.parley.debate", "org.parley.archive");
        context.refresh();
    }

    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] content) {
        try {
            Path file = pages.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An item of the debates in the legacy form. */
    Path item(String name, String kicker, String title, String author, String body) {
        return write(name, """
                GLOCOM Platform
                Debates Media Reviews
                Home > Debates Last Updated: 14:34 03/09/2007
                %s

                %s

                %s

                %s

                TOP BACK HOME
                Copyright © Japanese Institute of Global Communications
                """.formatted(kicker, title, author, body));
    }

    ImportReport run() {
        return run(pages);
    }

    ImportReport run(Path... paths) {
        return context.getBean(ImportLegacy.class).run(OPERATOR, List.of(paths), ImportProgress.NONE);
    }

    Catalogue catalogue() {
        return context.getBean(Catalogue.class);
    }

    PieceView piece(String slug) {
        return catalogue().piece(Caller.READER, Slug.of(slug)).orElseThrow();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int revisions() {
        return bean(Store.class).read(db -> db.fetchCount(REVISION));
    }

    Path pages() {
        return pages;
    }

    @Override
    public void close() {
        context.close();
    }
}
