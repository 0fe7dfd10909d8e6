/** Languages, texts in several of them, partial dates, and the rules of Japanese and English text. Knows no other module. */
@NullMarked
@ApplicationModule(
        displayName = "Language",
        allowedDependencies = {})
package org.parley.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
