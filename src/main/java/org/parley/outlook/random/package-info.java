/** Random numbers that are counted off, so that a draw has the same whoever computes it, and when. */
@NullMarked
@NamedInterface("random")
package org.parley.outlook.random;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
