package org.parley.positions.coding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.desk.DeskPages;
import org.parley.language.Language;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;

/** Tells members who may not keep maps that they may not, who may, and what they had filled in, so that it is not lost. */
@ControllerAdvice(basePackageClasses = RefusedCoders.class)
class RefusedCoders {

    private static final Set<String> NOT_TYPED = Set.of("_csrf", "seen", "do", "start");

    private final DeskPages pages;

    RefusedCoders(DeskPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(NotACoder.class)
    View refuse(NotACoder refused, HttpServletRequest request) {
        String path = request.getRequestURI();
        Language language = Language.of(path.substring(1, path.indexOf('/', 1)));
        return pages.view(
                request,
                404,
                "positions/coding/refused.jte",
                DeskPages.page(language, MapDesk.MAPS, "coding.maps").build(),
                refused.member(),
                Map.of("typed", request.getMethod().equals("POST") ? typed(request) : List.of()));
    }

    private static List<String> typed(HttpServletRequest request) {
        List<String> typed = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_TYPED.contains(name)) {
                Arrays.stream(values).filter(value -> !value.isBlank()).forEach(typed::add);
            }
        });
        return typed;
    }
}
