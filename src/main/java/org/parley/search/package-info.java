/** Finds pieces by their words in either language: the index that tails the change log, queries, and the pages that ask. */
@NullMarked
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"language", "store", "page", "publishing", "publishing::text", "settings"})
package org.parley.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
