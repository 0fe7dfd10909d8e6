/** The dictionaries EDICT and ENAMDICT, as files of one entry a line, and as an index that is read a word at a time. */
@NullMarked
package org.parley.search.dictionary;

import org.jspecify.annotations.NullMarked;
