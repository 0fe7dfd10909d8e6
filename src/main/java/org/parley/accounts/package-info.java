/** Those who work at the desk: their accounts and roles, how they sign in, their sessions, and the trail of what they did. */
@NullMarked
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"language", "settings", "store", "store::schema", "page", "publishing"})
package org.parley.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
