/** The {@code parley} command. */
@org.jspecify.annotations.NullMarked
package org.parley.cli;
