/** The reading of captured pages of the GLOCOM Platform (2000-2009): from bytes to what a page says, without a store. */
@NullMarked
package org.parley.archive.legacy;

import org.jspecify.annotations.NullMarked;
