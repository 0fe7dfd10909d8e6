/** Rounds: the alerts and digests that are made by themselves of what is new in the lists that readers are on. */
@NullMarked
@NamedInterface("round")
package org.parley.newsletter.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
