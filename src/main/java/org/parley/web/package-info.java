/** What belongs to no one domain: the front page, errors, headers, and the way in for every request. Nothing depends on it. */
@NullMarked
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"language", "store", "page", "publishing", "debate"})
package org.parley.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
