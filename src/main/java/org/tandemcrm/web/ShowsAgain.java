package org.tandemcrm.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the handler of a page with a form for its own address, such as a choice of days: where one of
 * these values cannot be taken, the page comes again with its usual ones, status 422 and a {@link
 * ShownAgain} in its model, which the form needs to show what was typed and why it does not do.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShowsAgain {

    /** The values of the address that the page can do without. */
    String[] value() default {"from", "to"};
}
