/** The sample journal that a newcomer is shown. */
@NullMarked
@ApplicationModule(
        displayName = "Sample",
        allowedDependencies = {
            "language",
            "store",
            "page",
            "publishing",
            "publishing::text",
            "debate",
            "positions",
            "forecast"
        })
package org.parley.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
