/** The schema of the store, generated from its migrations at build time. */
@NamedInterface("schema")
package org.parley.store.schema;

import org.springframework.modulith.NamedInterface;
