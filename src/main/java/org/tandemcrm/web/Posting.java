package org.tandemcrm.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.StaleEdit;

/**
 * A form that somebody sent. What it asks for is done and leads on; otherwise the form's page comes
 * again with everything that was typed: with the errors (422), or beside a newer version (409).
 */
public final class Posting {

    private final BindingResult errors;
    private final Model model;
    private final HttpServletResponse response;
    private final Supplier<String> page;

    /**
     * @param page shows the form again and gives the name of its view
     */
    public Posting(
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            Supplier<String> page) {
        this.errors = errors;
        this.model = model;
        this.response = response;
        this.page = page;
    }

    /**
     * Enters something new.
     *
     * @param work calls the façade and gives where the reader is sent
     */
    public String enter(Supplier<String> work) {
        if (errors.hasErrors()) {
            return again();
        }
        try {
            return work.get();
        } catch (InvalidInput invalid) {
            return refused(invalid);
        }
    }

    /**
     * Changes what exists.
     *
     * @param form what was sent
     * @param now what the form would show now
     * @param work calls the façade with the version that was edited, and gives where to go
     */
    public String change(
            EditForm form, Supplier<? extends EditForm> now, LongFunction<String> work) {
        Number edited = form.version();
        if (errors.hasErrors() || edited == null) {
            return again();
        }
        try {
            return work.apply(edited.longValue());
        } catch (InvalidInput invalid) {
            return refused(invalid);
        } catch (StaleEdit stale) {
            EditForm theirs = now.get();
            String view = page.get();
            model.addAttribute("version", theirs.version());
            return Forms.conflict(view, response, model, theirs.texts());
        }
    }

    private String refused(InvalidInput invalid) {
        Forms.reject(errors, invalid);
        return again();
    }

    private String again() {
        return Forms.again(page.get(), response);
    }
}
