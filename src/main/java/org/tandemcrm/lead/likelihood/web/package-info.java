/** What was learned from closed leads, how well it foretells, and what it says of a lead. */
@NullMarked
package org.tandemcrm.lead.likelihood.web;

import org.jspecify.annotations.NullMarked;
