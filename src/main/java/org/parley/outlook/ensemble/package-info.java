/** One calibrated predictive distribution an issue, how it is fitted, and how well it and the models did. */
@NullMarked
@NamedInterface("ensemble")
package org.parley.outlook.ensemble;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
