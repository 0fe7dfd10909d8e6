/** Newsletters: who is written to and what each agreed to, how issues are made, and how they reach each reader once. */
@NullMarked
@ApplicationModule(
        displayName = "Newsletter",
        allowedDependencies = {
            "language",
            "settings",
            "store",
            "store::schema",
            "page",
            "publishing",
            "publishing::text",
            "debate",
            "search",
            "accounts",
            "desk"
        })
package org.parley.newsletter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
