package org.parley.language;

import org.springframework.stereotype.Component;

/** Code that breaks a rule of {@code ArchitectureTests}: language knows no framework. */
public final class FrameworkViolation {

    /** What it knows and should not. */
    public Class<?> knows() {
        return Component.class;
    }
}
