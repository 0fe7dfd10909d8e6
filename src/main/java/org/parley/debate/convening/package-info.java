/** The pages of the desk on which a debate is convened: its terms, its panel, its pieces, and all that comes of it. */
@NullMarked
package org.parley.debate.convening;

import org.jspecify.annotations.NullMarked;
