package org.tandemcrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PlainTextFilterTests {

    private final MockFilterChain chain = new MockFilterChain();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whatCannotBeStoredIsTakenOutOfEveryParameter() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/f/prices");
        request.addParameter("name", "A\u0000nna\ud800", "\udc00\ud83d\ude00");

        new PlainTextFilter().doFilter(request, response, chain);

        var seen = (HttpServletRequest) chain.getRequest();
        assertThat(seen.getParameter("name")).isEqualTo("Anna");
        assertThat(seen.getParameterValues("name")).containsExactly("Anna", "\ud83d\ude00");
        assertThat(seen.getParameterMap().get("name")).containsExactly("Anna", "\ud83d\ude00");
        assertThat(seen.getParameter("none")).isNull();
        assertThat(seen.getParameterValues("none")).isNull();
    }

    @Test
    void parametersThatTheServerCannotReadAreABadRequest() throws Exception {
        MockHttpServletRequest request =
                new MockHttpServletRequest("POST", "/f/prices") {
                    @Override
                    public Map<String, String[]> getParameterMap() {
                        throw new IllegalStateException("no UTF-8");
                    }
                };

        new PlainTextFilter().doFilter(request, response, chain);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(chain.getRequest()).isNull();
    }
}
