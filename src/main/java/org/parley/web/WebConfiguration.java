package org.parley.web;

import java.time.Duration;
import org.parley.language.Language;
import org.parley.language.Languages;
import org.parley.language.Slug;
import org.parley.page.KeptPages;
import org.parley.page.NotFound;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** How requests come in: what is kept, what parts of addresses mean, where assets are. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Languages languages;

    WebConfiguration(Languages languages) {
        this.languages = languages;
    }

    @Bean
    static FilterRegistrationBean<KeptPagesFilter> keptPagesFilter(KeptPages kept, Languages languages) {
        FilterRegistrationBean<KeptPagesFilter> filter =
                new FilterRegistrationBean<>(new KeptPagesFilter(kept, languages));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    static MessageSource messageSource() {
        return new DefaultMessages();
    }

    @Bean
    static SimpleUrlHandlerMapping deskDoor(LanguageChoice choice) {
        return DeskDoor.mapping(choice);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(
                String.class,
                Language.class,
                tag -> languages.find(tag).orElseThrow(() -> new NotFound("no language " + tag)));
        registry.addConverter(String.class, Slug.class, Slug::of);
    }

    /** Assets bear a hash of their content, so a browser need never ask for them again. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
