/**
 * The outlook of a debate: runs of the settlement models over its map, kept as they were computed and shown by somebody's
 * decision, what would change them, and how well they foretold what was decided.
 */
@NullMarked
@ApplicationModule(
        displayName = "Forecast",
        allowedDependencies = {
            "language",
            "settings",
            "store",
            "store::schema",
            "page",
            "publishing",
            "desk",
            "debate",
            "positions",
            "outlook",
            "outlook::model",
            "outlook::ensemble",
            "outlook::run"
        })
package org.parley.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
