/** Debates, and the graph of pieces in reply to one another. */
@NullMarked
@ApplicationModule(
        displayName = "Debate",
        allowedDependencies = {"language", "store", "store::schema", "page", "publishing", "publishing::text"})
package org.parley.debate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
