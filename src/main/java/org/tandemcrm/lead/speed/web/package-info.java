/** The report of speed to lead, its file, and its part of a campaign's page. */
@NullMarked
package org.tandemcrm.lead.speed.web;

import org.jspecify.annotations.NullMarked;
