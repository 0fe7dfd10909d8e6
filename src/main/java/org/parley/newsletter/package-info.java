/** Readers who are written to: the lists, how one subscribes and leaves, what each agreed to, and the pages for that. */
@NullMarked
@ApplicationModule(
        displayName = "Newsletter",
        allowedDependencies = {"language", "store", "store::schema", "page", "publishing", "debate", "accounts"})
package org.parley.newsletter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
