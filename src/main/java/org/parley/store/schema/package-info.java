/** The tables of the store, generated from its migrations at build time. */
@NamedInterface(name = "schema", propagate = true)
package org.parley.store.schema;

import org.springframework.modulith.NamedInterface;
