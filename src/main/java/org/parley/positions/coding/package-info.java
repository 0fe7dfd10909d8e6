/** The pages of the desk on which a map is kept: by marking sentences, by forms, by several coders; and what comes of it. */
@NullMarked
package org.parley.positions.coding;

import org.jspecify.annotations.NullMarked;
