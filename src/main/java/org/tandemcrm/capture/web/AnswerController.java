package org.tandemcrm.capture.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.capture.FormCard;
import org.tandemcrm.capture.FormStamp;
import org.tandemcrm.capture.Intake;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.web.Forms;

/** A form as strangers see it, on a page of its own or in a frame of another site. */
@Controller
class AnswerController {

    private final AnswerPages pages;
    private final Intake intake;
    private final FormPace pace;

    AnswerController(AnswerPages pages, Intake intake, FormPace pace) {
        this.pages = pages;
        this.intake = intake;
        this.pace = pace;
    }

    @GetMapping({"/f/{slug}", "/f/{slug}/frame"})
    String show(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String c,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        return pages.open(slug)
                .map(
                        form ->
                                pages.fresh(
                                        form,
                                        AnswerForm.blank(c, AnswerPages.from(request)),
                                        framed(request),
                                        model,
                                        response))
                .orElseGet(() -> pages.nothing(slug, framed(request), model, response));
    }

    @PostMapping({"/f/{slug}", "/f/{slug}/frame"})
    String take(
            @PathVariable String slug,
            @ModelAttribute("answer") AnswerForm answer,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Optional<FormCard> open = pages.open(slug);
        if (open.isEmpty()) {
            return pages.nothing(slug, framed(request), model, response);
        }
        AskedQuestion.keep(open.get().details(), request, model);
        if (!pace.allows(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            errors.reject(
                    "pace", "Too many answers came from your address. Send it again in a minute.");
            return pages.again(open.get(), answer, framed(request), model, response);
        }
        return take(open.get(), answer, errors, request, model, response);
    }

    @GetMapping({"/f/{slug}/thanks", "/f/{slug}/frame/thanks"})
    String thanks(
            @PathVariable String slug,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        return pages.open(slug)
                .map(form -> pages.thanks(form, framed(request), model, response))
                .orElseGet(() -> pages.nothing(slug, framed(request), model, response));
    }

    private String take(
            FormCard form,
            AnswerForm answer,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        FormStamp.State state = pages.judge(form, answer);
        if (state == FormStamp.State.STALE) {
            errors.reject("stale", "This page was open for long. Please send it once more.");
            Forms.invalid(response);
            return pages.fresh(form, answer, framed(request), model, response);
        }
        if (state == FormStamp.State.TOO_QUICK) {
            errors.reject("quick", "That was quick. Please look it over and send it once more.");
        } else if (!errors.hasErrors()) {
            try {
                intake.take(
                        form,
                        answer.submission(AskedQuestion.typed(model), origin(answer, request)));
                return "redirect:/f/%s%s/thanks"
                        .formatted(form.slug(), framed(request) ? "/frame" : "");
            } catch (InvalidInput invalid) {
                AskedQuestion.reject(errors, invalid, model);
            }
        }
        Forms.invalid(response);
        return pages.again(form, answer, framed(request), model, response);
    }

    private static Map<String, String> origin(AnswerForm answer, HttpServletRequest request) {
        Map<String, String> origin = new TreeMap<>();
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        if (agent != null) {
            origin.put("agent", agent);
        }
        if (answer.from() != null) {
            origin.put("from", answer.from());
        }
        return origin;
    }

    private static boolean framed(HttpServletRequest request) {
        return request.getRequestURI().matches(".*/frame(/thanks)?");
    }
}
