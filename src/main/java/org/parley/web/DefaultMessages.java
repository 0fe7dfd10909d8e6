package org.parley.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/**
 * Spring's own messages as Spring words them: the words of the screens are in {@link org.parley.language.Messages}.
 *
 * <p>The message source that Spring makes where there is none lists every locale that Java knows, at each start.
 */
final class DefaultMessages implements MessageSource {

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String defaultMessage, @Nullable Locale locale) {
        return defaultMessage;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        throw new NoSuchMessageException(code);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        String message = resolvable.getDefaultMessage();
        if (message == null) {
            throw new NoSuchMessageException(String.valueOf(resolvable));
        }
        return message;
    }
}
