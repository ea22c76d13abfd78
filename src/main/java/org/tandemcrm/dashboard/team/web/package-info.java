/** The page, the API and the files of the team's tables. */
@NullMarked
package org.tandemcrm.dashboard.team.web;

import org.jspecify.annotations.NullMarked;
