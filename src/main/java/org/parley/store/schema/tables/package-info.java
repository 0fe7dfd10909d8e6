/** The tables of the schema. */
@NamedInterface("schema")
package org.parley.store.schema.tables;

import org.springframework.modulith.NamedInterface;
