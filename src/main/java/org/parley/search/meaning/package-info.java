/** What English sentences mean, as vectors that lie near each other where the meanings do. */
@NullMarked
package org.parley.search.meaning;

import org.jspecify.annotations.NullMarked;
