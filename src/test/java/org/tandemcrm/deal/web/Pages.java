package org.tandemcrm.deal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/** Asks for pages and sends forms as somebody; a bean of every test. */
@Lazy
@Component
public class Pages {

    private final MockMvcTester mvc;
    private final UserMother users;

    Pages(MockMvcTester mvc, UserMother users) {
        this.mvc = mvc;
        this.users = users;
    }

    /** The page as the browser gets it. */
    public Document read(UserId reader, String path) {
        MvcTestResult result = get(reader, path);
        assertThat(result).hasStatusOk();
        return document(result);
    }

    public MvcTestResult get(UserId reader, String path) {
        return mvc.get().uri(path).accept("text/html,*/*").with(users.signedIn(reader)).exchange();
    }

    public MvcTestResult post(UserId sender, String path, String body) {
        return mvc.post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(body)
                .with(users.signedIn(sender))
                .exchange();
    }

    public static Document document(MvcTestResult result) {
        return Jsoup.parse(text(result));
    }

    public static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
