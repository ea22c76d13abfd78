/** The pages of capture, for marketers and for strangers. */
@NullMarked
package org.tandemcrm.capture.web;

import org.jspecify.annotations.NullMarked;
