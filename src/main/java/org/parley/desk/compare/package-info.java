/** Compares two states of a text: which of its blocks stayed, moved, came and went, and which of their words changed. */
@NullMarked
package org.parley.desk.compare;

import org.jspecify.annotations.NullMarked;
