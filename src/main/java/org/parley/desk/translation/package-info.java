/** Translation at the desk: an original and its translation side by side, passage by passage. */
@NullMarked
package org.parley.desk.translation;

import org.jspecify.annotations.NullMarked;
