package org.tandemcrm.capture.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.web.ContentPolicy;

/** What stands around every page for strangers: the company's name, and a policy without script. */
@Component
class Outside {

    private final Firm firm;

    Outside(Firm firm) {
        this.firm = firm;
    }

    /** A page of its own. */
    void page(Model model, HttpServletResponse response) {
        page(model, response, List.of());
    }

    /** A page that these sites may show in a frame. */
    void page(Model model, HttpServletResponse response, List<String> framedBy) {
        model.addAttribute("company", firm.settings().name());
        response.setHeader(ContentPolicy.HEADER, policy(framedBy));
    }

    /** The page that says that there is nothing here. */
    String nothing(String sentence, Model model, HttpServletResponse response) {
        page(model, response);
        model.addAttribute("sentence", sentence);
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "capture/nothing";
    }

    String company() {
        return firm.settings().name();
    }

    private static String policy(List<String> framedBy) {
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors "
                + (framedBy.isEmpty() ? "'none'" : String.join(" ", framedBy))
                + "; report-uri "
                + ContentPolicy.REPORTS;
    }
}
