/** The page on which a person sees the summary and says whether it shall come. */
@NullMarked
package org.tandemcrm.dashboard.digest.web;

import org.jspecify.annotations.NullMarked;
