/** Issues of newsletters: how they are composed, checked by a second person, tried, and sent, now or at a time. */
@NullMarked
package org.parley.newsletter.issue;

import org.jspecify.annotations.NullMarked;
