/** What the administrator has set, read so that a mistake is told by its name. Knows no other module. */
@NullMarked
@ApplicationModule(
        displayName = "Settings",
        allowedDependencies = {})
package org.parley.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
