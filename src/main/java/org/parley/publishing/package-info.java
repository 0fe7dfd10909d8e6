/** Pieces, editions, revisions, people and permissions; what may be read and done; the pages and the API that show them. */
@NullMarked
@ApplicationModule(
        displayName = "Publishing",
        allowedDependencies = {"language", "store", "store::schema", "page"})
package org.parley.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
