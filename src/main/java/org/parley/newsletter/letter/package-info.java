/** What a letter to readers looks like: pieces of the journal with what is said of them, as HTML that programs of mail show well. */
@NullMarked
@NamedInterface("letter")
package org.parley.newsletter.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
