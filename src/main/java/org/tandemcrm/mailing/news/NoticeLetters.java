package org.tandemcrm.mailing.news;

import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.Letter;
import org.tandemcrm.contact.Postman;
import org.tandemcrm.mailing.MailDesk;
import org.tandemcrm.mailing.MailServer;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.user.NoticeLetter;
import org.tandemcrm.user.NoticePost;

/** Writes notices as a plain letter with links into this Tandem. */
@Component
class NoticeLetters implements NoticePost {

    private static final int LONGEST_SUBJECT = 150;

    private final ObjectProvider<Postman> postmen;
    private final MailDesk desk;

    NoticeLetters(ObjectProvider<Postman> postmen, MailDesk desk) {
        this.postmen = postmen;
        this.desk = desk;
    }

    @Override
    public boolean isReady() {
        return desk.server().isPresent() && postmen.stream().anyMatch(Postman::isReady);
    }

    @Override
    public void send(NoticeLetter letter) {
        String site = desk.server().map(MailServer::site).orElse("");
        EmailAddress.parse(letter.email())
                .ifPresent(
                        to ->
                                postmen.stream()
                                        .filter(Postman::isReady)
                                        .findFirst()
                                        .ifPresent(
                                                postman ->
                                                        postman.send(
                                                                new Letter(
                                                                        to,
                                                                        subject(letter),
                                                                        text(letter, site)))));
    }

    static String subject(NoticeLetter letter) {
        if (letter.lines().size() > 1) {
            return "%d pieces of news in Tandem".formatted(letter.lines().size());
        }
        String sentence = flat(letter.lines().get(0).sentence());
        return sentence.length() <= LONGEST_SUBJECT
                ? sentence
                : sentence.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    static String text(NoticeLetter letter, String site) {
        return "Hello %s,\n\n%s\n\nYou get this by mail because you chose so: %s/account\n"
                .formatted(
                        flat(letter.name()),
                        letter.lines().stream()
                                .map(line -> flat(line.sentence()) + "\n" + site + line.href())
                                .collect(Collectors.joining("\n\n")),
                        site);
    }

    /** A name may hold anything, a letter's line may not. */
    private static String flat(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
