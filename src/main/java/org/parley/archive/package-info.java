/** What comes into a journal from elsewhere and leaves it whole: the import of the legacy platform's pages. */
@NullMarked
@ApplicationModule(
        displayName = "Archive",
        allowedDependencies = {"language", "store", "store::schema", "publishing", "publishing::text", "debate"})
package org.parley.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
