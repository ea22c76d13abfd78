package org.tandemcrm.capture.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.capture.FormCard;
import org.tandemcrm.capture.FormDesk;
import org.tandemcrm.capture.FormDetails;
import org.tandemcrm.capture.FormStamp;
import org.tandemcrm.web.Choice;

/** Gathers what the pages of a form show to strangers. */
@Component
class AnswerPages {

    private final FormDesk desk;
    private final FormStamp stamps;
    private final Outside outside;
    private final Clock clock;

    AnswerPages(FormDesk desk, FormStamp stamps, Outside outside, Clock clock) {
        this.desk = desk;
        this.stamps = stamps;
        this.outside = outside;
        this.clock = clock;
    }

    /** The form, if one stands there and takes answers. */
    Optional<FormCard> open(String slug) {
        return desk.at(slug).filter(FormCard::isOpen);
    }

    /** The page as it will be, from which nothing can be sent. */
    String preview(FormCard form, Model model, HttpServletResponse to) {
        model.addAttribute("preview", true);
        return page(form, AnswerForm.blank(null, ""), "", "", false, model, to);
    }

    FormStamp.State judge(FormCard form, AnswerForm typed) {
        return typed.hasKey()
                ? stamps.check(
                        form.slug(), typed.shown() == null ? "" : typed.shown(), clock.instant())
                : FormStamp.State.STALE;
    }

    /** The page with a key and a stamp of its own. */
    String fresh(
            FormCard form, AnswerForm typed, boolean framed, Model model, HttpServletResponse to) {
        return page(
                form,
                typed,
                UUID.randomUUID().toString(),
                stamps.make(form.slug(), clock.instant()),
                framed,
                model,
                to);
    }

    /** The same page once more: its key and its stamp stay. */
    String again(
            FormCard form, AnswerForm typed, boolean framed, Model model, HttpServletResponse to) {
        return page(
                form,
                typed,
                String.valueOf(typed.key()),
                String.valueOf(typed.shown()),
                framed,
                model,
                to);
    }

    String thanks(FormCard form, boolean framed, Model model, HttpServletResponse to) {
        around(form, framed, model, to);
        return "capture/thanks";
    }

    void around(FormCard form, boolean framed, Model model, HttpServletResponse to) {
        FormDetails details = form.details();
        outside.page(model, to, framed ? details.frameOrigins() : List.of());
        model.addAttribute("form", form);
        model.addAttribute("framed", framed);
    }

    /** Why there is no form; a site that may show it in a frame may show this in it. */
    String nothing(String slug, boolean framed, Model model, HttpServletResponse to) {
        Optional<FormCard> form = desk.at(slug);
        if (form.isEmpty()) {
            return outside.nothing("No form stands at this address.", model, to);
        }
        around(form.get(), framed, model, to);
        to.setStatus(HttpStatus.NOT_FOUND.value());
        return "capture/shut";
    }

    /** Where the visitor came from, as one line that the page carries along. */
    static String from(HttpServletRequest request) {
        var said = new TreeMap<>(HitController.utm(request));
        String referrer = request.getHeader(HttpHeaders.REFERER);
        if (referrer != null) {
            said.put("referrer", referrer);
        }
        String line =
                said.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(" "));
        return line.length() > 500 ? line.substring(0, 500) : line;
    }

    private String page(
            FormCard form,
            AnswerForm typed,
            String key,
            String shown,
            boolean framed,
            Model model,
            HttpServletResponse to) {
        around(form, framed, model, to);
        to.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("answer", typed);
        model.addAttribute("questions", AskedQuestion.of(form.details(), model));
        model.addAttribute("key", key);
        model.addAttribute("shown", shown);
        model.addAttribute(
                "heard",
                IntStream.range(0, form.details().heard().size())
                        .mapToObj(
                                i ->
                                        new Choice(
                                                Integer.toString(i),
                                                form.details().heard().get(i).label()))
                        .toList());
        return "capture/answer";
    }
}
