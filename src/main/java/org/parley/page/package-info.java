/** What every page and document that is served has in common: its frame, its address, and how it is kept until a change. */
@NullMarked
@ApplicationModule(
        displayName = "Page",
        allowedDependencies = {"language", "settings", "store", "store::schema"})
package org.parley.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
