/** Pictures: taken in, made safe and small, kept in the store, and served to those who may see what they illustrate. */
@NullMarked
@ApplicationModule(
        displayName = "Media",
        allowedDependencies = {"language", "store", "store::schema", "page", "publishing", "publishing::text"})
package org.parley.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
