/** The text model: structured blocks with lasting identities, their serial and plain forms, and the ways into it. */
@NullMarked
@NamedInterface("text")
package org.parley.publishing.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
