/** The database: transactions, the change log and those who tail it, keys and time. Knows no domain. */
@NullMarked
@ApplicationModule(
        displayName = "Store",
        allowedDependencies = {"language"})
package org.parley.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
