/** Journeys of people through several modules, walked by a real browser. */
@org.jspecify.annotations.NullMarked
package org.tandemcrm.journey;
