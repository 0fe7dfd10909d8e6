package org.parley.desk.translation;

import org.jooq.DSLContext;
import org.parley.desk.Work;
import org.parley.desk.WorkQueue;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.publishing.Caller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The queues of the desk's home that are about translation. */
@Configuration(proxyBeanMethods = false)
public class TranslationQueues {

    /** Originals that are in some language of the journal not yet. */
    @Bean
    @Order(55)
    static WorkQueue toTranslate(Languages languages) {
        return new WorkQueue() {
            @Override
            public String word() {
                return "to-translate";
            }

            @Override
            public String path() {
                return "/desk/translations";
            }

            @Override
            public Work read(DSLContext db, Caller.Member member, Language language) {
                return new TranslationWork(db, member, languages).toTranslate(language, SHOWN, 0);
            }
        };
    }

    /** Translations whose original has changed. */
    @Bean
    @Order(60)
    static WorkQueue stale(Languages languages) {
        return new WorkQueue() {
            @Override
            public String word() {
                return "stale";
            }

            @Override
            public String path() {
                return "/desk/translations/stale";
            }

            @Override
            public Work read(DSLContext db, Caller.Member member, Language language) {
                return new TranslationWork(db, member, languages).stale(language, SHOWN, 0);
            }
        };
    }
}
