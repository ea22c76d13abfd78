/** The pages and the API of campaigns. */
@NullMarked
package org.tandemcrm.campaign.web;

import org.jspecify.annotations.NullMarked;
