/** The pages of audiences. */
@NamedInterface("web")
@NullMarked
package org.tandemcrm.audience.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
