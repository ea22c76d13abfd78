package org.tandemcrm.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.tandemcrm.shared.InvalidInput;

/**
 * What a controller answers when a form cannot be taken. The form's page comes again with
 * everything that was typed; {@link FormBinding} sees to it that every error is known.
 */
public final class Forms {

    private Forms() {}

    /** The same page again, with status 422 and the errors at their fields. */
    public static String again(String view, HttpServletResponse response) {
        invalid(response);
        return view;
    }

    public static void invalid(HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    /** Puts what the façade found wrong at the form's fields; unknown fields go to the top. */
    public static void reject(BindingResult errors, InvalidInput input) {
        for (InvalidInput.Flaw flaw : input.flaws()) {
            if (errors.getFieldType(flaw.field()) == null) {
                errors.reject("flaw", flaw.message());
            } else {
                errors.rejectValue(flaw.field(), "flaw", flaw.message());
            }
        }
    }

    /**
     * The form again, with status 409: somebody saved a newer version meanwhile. Fields whose
     * current text differs from the typed one show both.
     *
     * @param theirs the text that each field has now
     */
    public static String conflict(
            String view, HttpServletResponse response, Model model, Map<String, String> theirs) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("theirs", theirs);
        return view;
    }
}
