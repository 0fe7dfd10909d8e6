/** The map of a debate: its issues, its actors, where each stands, and the quoted sentence that shows it. */
@NullMarked
@ApplicationModule(
        displayName = "Positions",
        allowedDependencies = {
            "language",
            "store",
            "store::schema",
            "page",
            "publishing",
            "publishing::text",
            "debate",
            "desk",
            "outlook"
        })
package org.parley.positions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
