package org.tandemcrm.mailing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.mailing.MailDesk;
import org.tandemcrm.mailing.Safe;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

@PageTest
@CleanDatabase
class MailServerPageTests {

    private static final String PAGE = "/settings/mail";

    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;
    @Autowired MailDesk desk;
    @Autowired Safe safe;
    @Autowired JdbcClient jdbc;

    private UserId olga;

    @BeforeEach
    void signIn() {
        olga = people.with(Role.OWNER);
    }

    @Test
    void withoutAServerThePageSaysSo() throws UnsupportedEncodingException {
        var page = page();
        assertThat(page.select(".alert").text()).contains("No mail server is set up");
        assertThat(page.text()).doesNotContain("Send a test letter");
        assertThat(page.select("[name=site]").val()).startsWith("http://");
    }

    @Test
    void theServerIsKeptAndItsPasswordOnlyLocked() throws UnsupportedEncodingException {
        assertThat(post(PAGE, fields())).hasStatus3xxRedirection().hasRedirectedUrl(PAGE);

        var page = page();
        assertThat(page.select("[name=host]").val()).isEqualTo("smtp.example.com");
        assertThat(page.select("[name=password]").val()).isEmpty();
        assertThat(page.text()).contains("One is kept");
        var kept = jdbc.sql("select password from mail_server").query(byte[].class).single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("open sesame");
        assertThat(safe.open("smtp", kept)).contains("open sesame");
        assertThat(safe.open("imap", kept)).isEmpty();
    }

    @Test
    void aKeptPasswordGoesToNoOtherServer() throws UnsupportedEncodingException {
        post(PAGE, fields());
        var fields = fields();
        fields.put("version", "1");
        fields.put("password", "");
        fields.put("perMinute", "90");
        assertThat(post(PAGE, fields)).hasStatus3xxRedirection();

        fields.put("version", "2");
        fields.put("host", "smtp.eve.test");
        var refused = post(PAGE, fields);
        assertThat(refused).hasStatus(422);
        assertThat(refused.getResponse().getContentAsString()).contains("enter the password again");
    }

    @Test
    void everyFlawStandsAtItsField() throws UnsupportedEncodingException {
        var fields = fields();
        fields.put("host", "smtp example\r\ncom");
        fields.put("port", "70000");
        fields.put("site", "javascript:alert(1)");
        var refused = post(PAGE, fields);
        assertThat(refused).hasStatus(422);
        var page = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(page.select("[aria-invalid=true]").eachAttr("name"))
                .containsExactlyInAnyOrder("host", "port", "site");
    }

    @Test
    void aTestLetterReachesTheMailboxOfWhoAskedForIt() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        mail.start();
        try {
            var fields = fields();
            fields.put("host", "127.0.0.1");
            fields.put("port", "" + mail.getSmtp().getPort());
            fields.put("encryption", "NONE");
            fields.put("user", "");
            fields.put("password", "");
            post(PAGE, fields);

            post(PAGE + "/test", Map.of());

            var letter = mail.getReceivedMessages()[0];
            assertThat(letter.getSubject()).isEqualTo("Test letter of Tandem");
            assertThat(letter.getFrom()[0].toString()).isEqualTo("Hafen <news@hafen.test>");
            assertThat(letter.getMessageID()).endsWith("@hafen.test>");
        } finally {
            mail.stop();
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsToldInWords() throws UnsupportedEncodingException {
        var fields = fields();
        fields.put("host", "127.0.0.1");
        fields.put("port", "9");
        post(PAGE, fields);
        var tried = post(PAGE + "/test", Map.of());
        assertThat(tried).hasStatus3xxRedirection().hasRedirectedUrl(PAGE);
        assertThat(tried.getMvcResult().getFlashMap().toString()).contains("cannot be reached");
    }

    @Test
    void aForgottenServerIsGone() throws UnsupportedEncodingException {
        post(PAGE, fields());
        post(PAGE + "/removal", Map.of());
        assertThat(desk.server()).isEmpty();
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", "0");
        fields.put("host", "smtp.example.com");
        fields.put("port", "587");
        fields.put("encryption", "STARTTLS");
        fields.put("user", "hafen");
        fields.put("password", "open sesame");
        fields.put("senderName", "Hafen");
        fields.put("sender", "news@hafen.test");
        fields.put("perMinute", "60");
        fields.put("site", "https://tandem.hafen.test/");
        return fields;
    }

    private Document page() throws UnsupportedEncodingException {
        var answer = mvc.get().uri(PAGE).with(people.by(olga)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var post = mvc.post().uri(path).with(people.by(olga)).with(csrf());
        fields.forEach(post::param);
        return post.exchange();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor csrf() {
        return org.springframework.security.test.web.servlet.request
                .SecurityMockMvcRequestPostProcessors.csrf();
    }
}
