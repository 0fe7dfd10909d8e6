/** The editor's desk: what is written, reviewed, translated, scheduled and corrected there, by whom, and its pages. */
@NullMarked
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "language",
            "store",
            "store::schema",
            "page",
            "publishing",
            "publishing::text",
            "accounts",
            "media",
            "documents"
        })
package org.parley.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
