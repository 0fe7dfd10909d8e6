/** Parley: publish, answer, map, settle. */
@NullMarked
package org.parley;

import org.jspecify.annotations.NullMarked;
