package org.tandemcrm.capture.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandemcrm.house.TestClock;

/** A stranger with an address of their own who opens a form, reads it for a while, and sends it. */
final class FormVisitor {

    private static int count;

    private final MockMvcTester mvc;
    private final TestClock clock;
    private final String path;
    private final String address = "10.0.%d.%d".formatted(++count / 250, count % 250);
    private Map<String, String> hidden = Map.of();
    private Document page = new Document("");

    FormVisitor(MockMvcTester mvc, TestClock clock, String path) {
        this.mvc = mvc;
        this.clock = clock;
        this.path = path;
    }

    FormVisitor open() {
        return open("");
    }

    FormVisitor open(String query) {
        MockHttpServletResponse answer = mvc.get().uri(path + query).exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        read(answer);
        return this;
    }

    FormVisitor waits(Duration time) {
        clock.forward(time);
        return this;
    }

    /** Sends what is typed, together with what the page hides. */
    MockHttpServletResponse send(Map<String, String> typed) {
        var request =
                mvc.post()
                        .uri(path)
                        .with(
                                it -> {
                                    it.setRemoteAddr(address);
                                    return it;
                                });
        Map<String, String> all = new LinkedHashMap<>(hidden);
        all.putAll(typed);
        for (var one : all.entrySet()) {
            request = request.param(one.getKey(), one.getValue());
        }
        MockHttpServletResponse answer = request.exchange().getResponse();
        if (answer.getStatus() != 302) {
            read(answer);
        }
        return answer;
    }

    Document page() {
        return page;
    }

    private void read(MockHttpServletResponse answer) {
        try {
            page = Jsoup.parse(answer.getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        hidden = new LinkedHashMap<>();
        for (Element input : page.select("input[type=hidden]")) {
            hidden.put(input.attr("name"), input.val());
        }
    }
}
