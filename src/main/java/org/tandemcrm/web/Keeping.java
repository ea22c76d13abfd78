package org.tandemcrm.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;

/**
 * A sheet of rows that somebody sent and that no form record can hold: it is kept, or its page
 * comes again with the reason under "refusal" (422 for a flaw, 409 for a rule or a newer version).
 */
public final class Keeping {

    private final Model model;
    private final HttpServletResponse response;

    public Keeping(Model model, HttpServletResponse response) {
        this.model = model;
        this.response = response;
    }

    /**
     * Whether the work was done.
     *
     * @param flawed puts each flaw at its row
     * @param flaws the sentence above the rows where there are some
     * @param newer tells the page that somebody else was quicker
     */
    public boolean done(
            Runnable work, Consumer<InvalidInput> flawed, String flaws, Consumer<Model> newer) {
        try {
            work.run();
            return true;
        } catch (InvalidInput invalid) {
            flawed.accept(invalid);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", flaws);
        } catch (RuleBroken refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refusal", refused.sentence());
        } catch (StaleEdit stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            newer.accept(model);
        }
        return false;
    }
}
