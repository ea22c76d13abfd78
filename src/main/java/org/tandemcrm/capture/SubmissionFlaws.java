package org.tandemcrm.capture;

import java.util.ArrayList;
import java.util.List;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** Why what a stranger sent cannot be taken yet, each reason at its field. */
final class SubmissionFlaws {

    private SubmissionFlaws() {}

    static List<Flaw> of(FormDetails form, Submission sent) {
        List<Flaw> flaws = new ArrayList<>();
        for (FormField field : form.fields()) {
            String text = sent.answer(field).orElse("");
            if (text.isEmpty() && form.required().contains(field)) {
                flaws.add(new Flaw(field.key(), "Please fill this in."));
            } else if (text.length() > field.longest()) {
                flaws.add(
                        new Flaw(
                                field.key(),
                                "At most %,d characters, please.".formatted(field.longest())));
            }
        }
        flaws.addAll(ofQuestions(form, sent));
        sent.answer(FormField.EMAIL)
                .filter(text -> EmailAddress.parse(text).isEmpty())
                .ifPresent(
                        text ->
                                flaws.add(
                                        new Flaw(
                                                FormField.EMAIL.key(),
                                                "This is not an email address. Is a letter"
                                                        + " missing?")));
        sent.answer(FormField.PHONE)
                .filter(text -> text.chars().noneMatch(Character::isDigit))
                .ifPresent(
                        text ->
                                flaws.add(
                                        new Flaw(
                                                FormField.PHONE.key(),
                                                "This is not a phone number.")));
        FormField way = form.fields().contains(FormField.EMAIL) ? FormField.EMAIL : FormField.PHONE;
        if (sent.answer(FormField.EMAIL).isEmpty()
                && sent.answer(FormField.PHONE).isEmpty()
                && !form.required().contains(way)) {
            flaws.add(new Flaw(way.key(), "We need a way to answer you."));
        }
        return flaws.stream().distinct().toList();
    }

    private static List<Flaw> ofQuestions(FormDetails form, Submission sent) {
        List<Flaw> flaws = new ArrayList<>();
        for (FormQuestion question : form.custom()) {
            String text = sent.custom().getOrDefault(question.name(), "");
            if (text.isEmpty() && question.required()) {
                flaws.add(new Flaw(question.key(), "Please fill this in."));
            } else if (text.length() > FormQuestion.LONGEST) {
                flaws.add(
                        new Flaw(
                                question.key(),
                                "At most %,d characters, please.".formatted(FormQuestion.LONGEST)));
            }
        }
        return flaws;
    }
}
