package org.parley.accounts;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where the gate stands, and what controllers behind it are given. */
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration implements WebMvcConfigurer {

    @Bean
    static FilterRegistrationBean<Gate> gate(GateBuilding building) {
        FilterRegistrationBean<Gate> gate = new FilterRegistrationBean<>(building.build());
        gate.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return gate;
    }

    @Bean
    static FilterRegistrationBean<TokenGate> tokenGate(
            AccessTokens tokens,
            Accounts accounts,
            Attempts attempts,
            SignIns signIns,
            Origin origin,
            GateAnswers answers,
            Clock clock) {
        FilterRegistrationBean<TokenGate> gate = new FilterRegistrationBean<>(
                new TokenGate(tokens, accounts, attempts, signIns, origin, answers, clock));
        gate.setOrder(Ordered.HIGHEST_PRECEDENCE + 101);
        return gate;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new MemberArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Admission());
    }
}
