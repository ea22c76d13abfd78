/** The pages and the API of sample company. */
@NullMarked
package org.tandemcrm.demo.web;

import org.jspecify.annotations.NullMarked;
