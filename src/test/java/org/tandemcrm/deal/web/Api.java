package org.tandemcrm.deal.web;

import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the API as somebody's program; a bean of every test. */
@Lazy
@Component
public class Api {

    private final MockMvcTester mvc;
    private final UserMother users;

    Api(MockMvcTester mvc, UserMother users) {
        this.mvc = mvc;
        this.users = users;
    }

    public MvcTestResult get(UserId user, String path) {
        return mvc.get().uri("/api/v1" + path).with(users.signedIn(user)).exchange();
    }

    public JsonNode read(UserId user, String path) {
        return json(get(user, path));
    }

    public MvcTestResult send(UserId user, HttpMethod method, String path, String body) {
        return mvc.method(method)
                .uri("/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(users.signedIn(user))
                .exchange();
    }

    public MvcTestResult patch(UserId user, String path, String ifMatch, String body) {
        return mvc.patch()
                .uri("/api/v1" + path)
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(users.signedIn(user))
                .exchange();
    }

    public MvcTestResult put(UserId user, String path, String ifMatch, String body) {
        return mvc.put()
                .uri("/api/v1" + path)
                .header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(users.signedIn(user))
                .exchange();
    }

    public static JsonNode json(MvcTestResult result) {
        return JsonMapper.shared().readTree(Pages.text(result));
    }
}
