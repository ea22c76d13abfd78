package org.tandemcrm.capture.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private static final String TYPED = "customTyped";

    /** Keeps what was typed: the names are the form's, so that no form object has them. */
    static void keep(FormDetails form, HttpServletRequest request, Model model) {
        Map<String, String> said = new TreeMap<>();
        for (FormQuestion question : form.custom()) {
            String typed = request.getParameter(question.key());
            if (typed != null) {
                said.put(question.name(), typed);
            }
        }
        model.addAttribute(TYPED, said);
    }

    /** What was typed, by the names of the fields. */
    static Map<String, String> typed(Model model) {
        return texts(model, TYPED);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> texts(Model model, String key) {
        return model.getAttribute(key) instanceof Map<?, ?> map
                ? (Map<String, String>) map
                : Map.of();
    }

    /** All of the form, with what was typed and what is wrong with it. */
    static List<AskedQuestion> of(FormDetails form, Model model) {
        Map<String, String> flaws = texts(model, FLAWS);
        List<AskedQuestion> asked = new ArrayList<>();
        for (FormQuestion question : form.custom()) {
            asked.add(
                    new AskedQuestion(
                            "q-" + asked.size(),
                            question,
                            typed(model).getOrDefault(question.name(), ""),
                            flaws.get(question.key())));
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
