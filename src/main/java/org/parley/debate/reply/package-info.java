/** The right of reply: those whom a piece names or criticises are invited to answer, and do so without an account. */
@NullMarked
package org.parley.debate.reply;

import org.jspecify.annotations.NullMarked;
