/** Debates: who is invited to answer whom, what readers send in, and the graph of pieces in reply to one another. */
@NullMarked
@ApplicationModule(
        displayName = "Debate",
        allowedDependencies = {
            "language",
            "store",
            "store::schema",
            "page",
            "publishing",
            "publishing::text",
            "accounts",
            "desk",
            "media",
            "print"
        })
package org.parley.debate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
