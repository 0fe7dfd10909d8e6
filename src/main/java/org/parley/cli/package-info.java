/** The {@code parley} command. Nothing depends on it. */
@NullMarked
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {
            "language",
            "settings",
            "store",
            "page",
            "publishing",
            "debate",
            "positions",
            "forecast",
            "search",
            "archive",
            "sample",
            "accounts",
            "newsletter",
            "newsletter::delivery",
            "newsletter::round",
            "outlook",
            "outlook::model",
            "outlook::ensemble",
            "outlook::run"
        })
package org.parley.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
