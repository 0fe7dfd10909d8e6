/** Texts out of the files in which they are written elsewhere: Word documents made drafts. Knows no database. */
@NullMarked
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"language", "publishing::text"})
package org.parley.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
