/** The report of the pipeline's pace and its file. */
@NullMarked
package org.tandemcrm.deal.pace.web;

import org.jspecify.annotations.NullMarked;
