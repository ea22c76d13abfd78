/** The owner's page of territories and capacities, and what was handed on in an absence. */
@NullMarked
package org.tandemcrm.lead.assignment.web;

import org.jspecify.annotations.NullMarked;
