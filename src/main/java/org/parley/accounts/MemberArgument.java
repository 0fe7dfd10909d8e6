package org.parley.accounts;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parley.page.NotFound;
import org.parley.publishing.Caller;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a controller the member who has signed in, as an argument of type {@link Caller.Member}.
 *
 * <p>Where nobody has, the gate has sent the browser to the sign-in page before any controller is asked. Should a request
 * come past the gate all the same, there is nothing at its address.
 */
final class MemberArgument implements HandlerMethodArgumentResolver {

    private static final String ATTRIBUTE = Caller.Member.class.getName();

    /** Notes who has signed in. */
    static void set(HttpServletRequest request, Caller.Member member) {
        request.setAttribute(ATTRIBUTE, member);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Caller.Member.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Object member = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (member == null) {
            throw new NotFound("nobody has signed in");
        }
        return member;
    }
}
