/** The settlement models, each under its name with its source. */
@NullMarked
@NamedInterface("model")
package org.parley.outlook.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
