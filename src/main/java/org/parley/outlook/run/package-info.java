/** An outlook as it is asked for: draws over ranges, what the outcome hangs on, packages, and who gains from failure. */
@NullMarked
@NamedInterface("run")
package org.parley.outlook.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
