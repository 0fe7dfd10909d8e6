/**
 * Where parties could settle: the records that the settlement models read, and their forms as files. Like all below it,
 * plain Java: a library that any program may use.
 */
@NullMarked
@ApplicationModule(
        displayName = "Outlook",
        allowedDependencies = {})
package org.parley.outlook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
