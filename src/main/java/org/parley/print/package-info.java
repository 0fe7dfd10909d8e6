/** Documents on paper: pages made PDF, with type of their own. Knows no database. */
@NullMarked
@ApplicationModule(
        displayName = "Print",
        allowedDependencies = {})
package org.parley.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
