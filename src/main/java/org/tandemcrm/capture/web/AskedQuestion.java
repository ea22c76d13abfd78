package org.tandemcrm.capture.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.tandemcrm.capture.FormDetails;
import org.tandemcrm.capture.FormQuestion;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.web.Forms;

/**
 * A further field as a stranger finds it on a form.
 *
 * @param id of its input on the page
 * @param value what was typed, if anything
 * @param flaw why that cannot be taken yet
 */
record AskedQuestion(String id, FormQuestion question, String value, @Nullable String flaw) {

    private static final String FLAWS = "customFlaws";

    /** All of the form, with what was typed and what is wrong with it. */
    static List<AskedQuestion> of(FormDetails form, AnswerForm typed, Model model) {
        Map<?, ?> flaws = model.getAttribute(FLAWS) instanceof Map<?, ?> map ? map : Map.of();
        List<AskedQuestion> asked = new ArrayList<>();
        for (FormQuestion question : form.custom()) {
            asked.add(
                    new AskedQuestion(
                            "q-" + asked.size(),
                            question,
                            typed.custom(question),
                            (String) flaws.get(question.key())));
        }
        return asked;
    }

    /** Puts what is wrong at its fields, further ones too. */
    static void reject(BindingResult errors, InvalidInput invalid, Model model) {
        Map<String, String> custom = new HashMap<>();
        List<Flaw> others = new ArrayList<>();
        for (Flaw flaw : invalid.flaws()) {
            if (flaw.field().startsWith("custom.")) {
                custom.put(flaw.field(), flaw.message());
            } else {
                others.add(flaw);
            }
        }
        model.addAttribute(FLAWS, custom);
        if (others.isEmpty()) {
            errors.reject("custom", "Please look at the marked fields.");
        } else {
            Forms.reject(errors, new InvalidInput(others));
        }
    }
}
