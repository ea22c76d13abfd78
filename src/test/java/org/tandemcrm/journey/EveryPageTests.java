package org.tandemcrm.journey;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentBasis;
import org.tandemcrm.contact.ConsentHow;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.NewAnswer;
import org.tandemcrm.contact.OptOuts;
import org.tandemcrm.demo.SampleCompany;
import org.tandemcrm.house.Browser;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.JourneyTest;
import org.tandemcrm.mailing.MailingDesk;
import org.tandemcrm.mailing.inbox.IncomingMother;
import org.tandemcrm.mailing.text.MailText;
import org.tandemcrm.mailing.text.TemplateShelf;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.user.SavedViews;
import org.tandemcrm.user.Secrets;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/**
 * Every page that the table of access knows, with the sample company in it, in both themes and both
 * widths.
 */
@JourneyTest
@CleanDatabase
class EveryPageTests {

    private static final Path ROUTES = Path.of("src/test/resources/access.txt");

    /** One record for each word of a path after which an id stands. */
    private static final Map<String, String> RECORDS =
            Map.ofEntries(
                    entry("audience", "select 'in'"),
                    entry("campaigns", "select campaign_id from standing_campaign"),
                    entry("companies", "select company_id from company order by name limit 1"),
                    entry("contacts", "select contact_id from contact order by sort_name limit 1"),
                    entry(
                            "deals",
                            "select deal_id from deal where not exists (select from closure c where"
                                    + " c.deal_id = deal.deal_id) limit 1"),
                    entry("f", "select slug from capture_form"),
                    entry("forms", "select form_id from capture_form"),
                    entry("leads", "select lead_id from lead_heat where shown = 'HOT' limit 1"),
                    entry(
                            "links",
                            "select l.link_id from tracked_link l join standing_campaign s using"
                                    + " (campaign_id) limit 1"),
                    entry("people", "select user_id from user_account limit 1"),
                    entry("price-lists", "select price_list_id from price_list limit 1"),
                    entry("problems", "select 'cold-lead'"),
                    entry("templates", "select mail_template_id from mail_template"),
                    entry("products", "select product_id from product limit 1"),
                    entry("stages", "select stage from deal_stage limit 1"),
                    entry("views", "select saved_view_id from saved_view"));

    /** States of a page in which it shows other things: hits of people, a launch that waits. */
    private static final String FURTHER =
            """
            select distinct '/campaigns/' || l.campaign_id || '/links/' || l.link_id || '/hits'
              from tracked_link l join link_code k using (link_id) join link_hit h using (code)
            union all
            select '/campaigns/' || campaign_id || page
              from campaign, unnest(array['', '/launch', '/briefing', '/audience', '/results']) page
             where status = 'BRIEFED'
            union all
            select '/campaigns/' || campaign_id || '/mail/proof' from mailing
            union all
            select '/campaigns/' || campaign_id || '/mail/letters/' || letter_id
              from letter where campaign_id is not null
            union all
            select '/campaigns/incoming/' || incoming_mail_id from incoming_mail
            """;

    /** What a page is asked for, by the end of its path. */
    private static final Map<String, String> QUESTIONS =
            Map.of("/closure", "?result=WON", "/deals/column", "?key=PROPOSAL");

    /** Pages of records that belong together, so they are visited by the list above. */
    private static final Set<String> BELONGING =
            Set.of(
                    "/campaigns/incoming/{id}",
                    "/campaigns/{id}/mail/proof",
                    "/campaigns/{id}/mail/letters/{letter}");

    /** What is no page of ours: a file, and letters alone, as they stand in a frame. */
    private static final Set<String> BEYOND =
            Set.of(
                    "/campaigns/{id}/briefing/material/{file}",
                    "/campaigns/{id}/mail/letters/{letter}/words",
                    "/campaigns/{id}/mail/proof/letter");

    @Autowired UserMother users;
    @Autowired SampleCompany sample;
    @Autowired SavedViews views;
    @Autowired TemplateShelf templates;
    @Autowired OptOuts optOuts;
    @Autowired MailingDesk mails;
    @Autowired Consents consents;
    @Autowired ContactDirectory contacts;
    @Autowired JdbcClient jdbc;

    @Test
    void axeFindsNothingOnAnyPage(Browser browser) throws IOException {
        UserId owner = users.owner();
        users.salesperson();
        users.as(owner, sample::load);
        users.as(owner, () -> views.keep("leads", "Hot ones", "temperature=HOT"));
        users.as(owner, () -> templates.add("Invitation", new MailText("Come", "", "Come *all*.")));
        users.as(owner, this::aMailThatWasSentAndAnswered);
        browser.open("/sign-in")
                .fill("Email", users.email("Olga Owner").value())
                .fill("Password", UserMother.PASSWORD)
                .press("Sign in");
        List<String> bad = new ArrayList<>();
        List<String> pages = pages();
        for (String page : pages) {
            try {
                browser.open(page).mustBeAccessible();
            } catch (AssertionError | RuntimeException found) {
                bad.add(page + ": " + found.getMessage());
            }
        }
        assertThat(bad).as(pages.size() + " pages").isEmpty();
        browser.open("/campaigns/opt-outs")
                .fill("Email address or phone number", "nobody@new.test")
                .press("Look it up")
                .mustBeAccessible();
    }

    private List<String> pages() throws IOException {
        List<String> filled =
                Files.readAllLines(ROUTES).stream()
                        .filter(line -> line.startsWith("GET"))
                        .map(line -> line.split("\\s+")[1])
                        .filter(path -> !path.startsWith("/api") && !path.startsWith("/v3/"))
                        .filter(path -> !path.matches(".*\\.(csv|png|svg)|/error|/r/.*"))
                        .map(this::filled)
                        .toList();
        assertThat(filled)
                .as("a marketer's pages without a record to show")
                .noneMatch(path -> path.matches("/(campaigns|f|u)/.*[{].*") && !isNotFilled(path));
        List<String> pages = new ArrayList<>(filled);
        pages.removeIf(path -> path.contains("{"));
        pages.addAll(jdbc.sql(FURTHER).query(String.class).list());
        return pages;
    }

    private String filled(String path) {
        if (isNotFilled(path)) {
            return path;
        }
        String[] words = path.split("/");
        for (int i = 1; i < words.length; i++) {
            if (words[i].startsWith("{")) {
                words[i] = record(words[i - 1]).orElse(words[i]);
            }
        }
        String page = words.length == 0 ? path : String.join("/", words);
        return QUESTIONS.entrySet().stream()
                .filter(each -> page.endsWith(each.getKey()))
                .map(each -> page + each.getValue())
                .findFirst()
                .orElse(page);
    }

    private static boolean isNotFilled(String path) {
        return BEYOND.contains(path) || BELONGING.contains(path);
    }

    private void aMailThatWasSentAndAnswered() {
        CampaignId campaign =
                new CampaignId(
                        jdbc.sql(
                                        """
                                        select campaign_id from campaign
                                         where channel = 'EMAIL' and deleted_at is null
                                         order by name limit 1
                                        """)
                                .query(UUID.class)
                                .single());
        ContactId reader =
                new ContactId(
                        jdbc.sql(
                                        """
                                        select contact_id from contact c
                                         where not exists (select from consent s
                                                            where s.contact_id = c.contact_id)
                                         order by sort_name limit 1
                                        """)
                                .query(UUID.class)
                                .single());
        mails.keep(campaign, null, 0, new MailText("Spring", "", "Hello {{first name}}"));
        jdbc.sql(
                        """
                        insert into letter (letter_id, mailing_id, campaign_id, contact_id, mailbox,
                               mailbox_key, message_id, state, attempts, due_at, made_at, sent_at)
                        select ?, mailing_id, campaign_id, ?, 'a@x.test', 'a@x.test', '<1@x.test>',
                               'SENT', 1, now(), now(), now()
                          from mailing where campaign_id = ?
                        """)
                .params(UUID.randomUUID(), reader.value(), campaign.value())
                .update();
        UUID refusal =
                consents.answer(
                                reader,
                                new NewAnswer(
                                        Channel.EMAIL,
                                        ConsentPurpose.MAILING,
                                        ConsentState.REFUSED),
                                ConsentBasis.of(ConsentHow.REPLY, "Spring"))
                        .orElseThrow();
        IncomingMother incoming = new IncomingMother(jdbc);
        incoming.stop("a@x.test", refusal);
        incoming.reply("Call me.", "Flyer", "Nobody Known <nobody@new.test>");
        String known = contacts.names(List.of(reader)).get(reader).name();
        incoming.reply("It is me.", "Flyer", known + " <private@new.test>");
    }

    private Optional<String> record(String word) {
        return switch (word) {
            case "u" -> Optional.of(optOutOfSomebody());
            case "confirmation" -> Optional.of(tickThatWaits());
            default ->
                    Optional.ofNullable(RECORDS.get(word))
                            .flatMap(query -> jdbc.sql(query).query(String.class).optional());
        };
    }

    private String optOutOfSomebody() {
        return jdbc.sql("select contact_id, address from contact_email limit 1")
                .query(
                        (row, n) ->
                                optOuts.token(
                                        new ContactId(row.getObject(1, UUID.class)),
                                        new EmailAddress(row.getString(2)),
                                        null))
                .single();
    }

    private String tickThatWaits() {
        String token = Secrets.next();
        jdbc.sql(
                        """
                        update form_submission set confirm_digest = ?, consent = 'WAITING'
                         where form_submission_id = (select form_submission_id from form_submission
                                                      where contact_id is not null limit 1)
                        """)
                .param(Secrets.digest(token))
                .update();
        return token;
    }
}
