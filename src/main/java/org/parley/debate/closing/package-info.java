/** The end of a debate: its summary, what those who took part say of it, and the whole as one document. */
@NullMarked
package org.parley.debate.closing;

import org.jspecify.annotations.NullMarked;
