/** The open call: what readers send in answer to a debate, without an account, and what editors do with it. */
@NullMarked
package org.parley.debate.call;

import org.jspecify.annotations.NullMarked;
