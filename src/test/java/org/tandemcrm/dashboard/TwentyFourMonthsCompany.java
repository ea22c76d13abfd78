package org.tandemcrm.dashboard;

import static org.tandemcrm.dashboard.Sheet.at;
import static org.tandemcrm.dashboard.Sheet.day;
import static org.tandemcrm.dashboard.Sheet.number;
import static org.tandemcrm.dashboard.Sheet.rows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.MergeChoice;
import org.tandemcrm.contact.MergeDesk;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmMother;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/** The company of the 24 months: who worked there, what they tried and what came of it. */
@Component
class TwentyFourMonthsCompany {

    /** Noon of the last day. */
    static final Instant NOW =
            TwentyFourMonths.LAST.atTime(LocalTime.NOON).atZone(TwentyFourMonths.ZONE).toInstant();

    private static final String FILE = "twenty-four-months";

    private final JdbcClient jdbc;
    private final TwentyFourMonths story;
    private final UserMother users;
    private final Firm firm;
    private final MergeDesk merging;

    TwentyFourMonthsCompany(
            JdbcClient jdbc,
            TwentyFourMonths story,
            UserMother users,
            Firm firm,
            MergeDesk merging) {
        this.jdbc = jdbc;
        this.story = story;
        this.users = users;
        this.firm = firm;
        this.merging = merging;
    }

    /** Enters all of it into an empty database, at noon of the last day. */
    TwentyFourMonths.Entered enter() {
        Map<String, UUID> people = new HashMap<>();
        rows(FILE + "-people").forEach(row -> people.put(row.get("who"), person(row)));
        users.as(users.owner(), () -> firm.change(settings(), false));
        rows(FILE + "-people").stream()
                .filter(row -> !row.get("away_from").isEmpty())
                .forEach(row -> absence(row, people));
        TwentyFourMonths.Entered entered = story.enter(rows(FILE), people);
        marketing(entered);
        sales(entered);
        jdbc.sql(
                        """
                        insert into sales_effort (sales_effort_id, version, lead_minutes, deal_minutes,
                                                  customer_minutes)
                        values ('01970000-0000-7000-8000-000000000245', 0, 90, 30, 60)
                        """)
                .update();
        rows(FILE + "-imports").forEach(this::job);
        agreement(people);
        merge(entered);
        return entered;
    }

    private void marketing(TwentyFourMonths.Entered entered) {
        Map<String, UUID> campaigns = new HashMap<>();
        rows(FILE + "-campaigns").forEach(row -> campaigns.put(row.get("campaign"), campaign(row)));
        rows(FILE + "-campaigns").stream()
                .filter(row -> !row.get("briefed").isEmpty())
                .forEach(row -> briefing(row, campaigns, entered));
        rows(FILE + "-costs").forEach(row -> cost(row, campaigns));
        rows(FILE + "-members").forEach(row -> member(row, campaigns, entered));
        rows(FILE + "-responses").forEach(row -> response(row, campaigns, entered));
        rows(FILE + "-clocks").forEach(row -> clock(row, campaigns, entered));
    }

    private void sales(TwentyFourMonths.Entered entered) {
        rows(FILE + "-touches").forEach(row -> touch(row, entered));
        rows(FILE + "-promises").forEach(row -> promise(row, entered));
        jdbc.sql(
                        """
                        insert into queue_place (lead_id, kind, assignee_id, due_at, heat_key)
                        select l.lead_id, h.shown, l.assignee_id, coalesce(k.due_at, 'infinity'), 0
                          from lead l join lead_heat h on h.lead_id = l.lead_id and h.shown <> 'COLD'
                          left join lead_clock k on k.lead_id = l.lead_id and k.stopped_at is null
                         where l.outcome is null and l.accepted_at is null
                        """)
                .update();
    }

    /** The year begins in April, and its target is 60,000. */
    private FirmSettings settings() {
        FirmSettings now = FirmMother.hafen(firm.settings().version());
        return new FirmSettings(
                now.name(),
                now.address(),
                Currency.getInstance("EUR"),
                TwentyFourMonths.ZONE,
                now.hours(),
                new TreeMap<>(Map.of(LocalDate.of(2025, 2, 24), "Works outing")),
                4,
                new BigDecimal("60000.00"),
                5,
                new BigDecimal("40.00"),
                now.regime(),
                now.policies(),
                now.scale(),
                now.points(),
                now.version());
    }

    private UUID person(Map<String, String> row) {
        UserId id = users.person(row.get("name"), Role.valueOf(row.get("role")));
        jdbc.sql("update user_account set created_at = ? where user_id = ?")
                .params(at(row.get("joined")), id.value())
                .update();
        jdbc.sql("delete from role_span where user_id = ?").param(id.value()).update();
        jdbc.sql("insert into role_span (user_id, role, since) values (?, ?, ?)")
                .params(id.value(), row.get("role"), at(row.get("joined")))
                .update();
        return id.value();
    }

    private void absence(Map<String, String> row, Map<String, UUID> people) {
        jdbc.sql(
                        """
                        insert into absence (absence_id, user_id, first_day, last_day, planned_at)
                        values (?, ?, ?, ?, now())
                        """)
                .params(
                        Ids.next(),
                        people.get(row.get("who")),
                        day(row.get("away_from")),
                        day(row.get("away_to")))
                .update();
    }

    private UUID campaign(Map<String, String> row) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into campaign (campaign_id, version, name, sort_name, search_text,
                                              channel, status, starts_on, created_at, changed_at)
                        values (?, 0, ?, lower(?), lower(?), ?, ?, ?, '2023-04-01', '2023-04-01')
                        """)
                .params(
                        id,
                        row.get("campaign"),
                        row.get("campaign"),
                        row.get("campaign"),
                        row.get("channel"),
                        row.get("status"),
                        day(row.get("starts")))
                .update();
        return id;
    }

    private void briefing(
            Map<String, String> row,
            Map<String, UUID> campaigns,
            TwentyFourMonths.Entered entered) {
        UUID version = Ids.next();
        jdbc.sql(
                        """
                        insert into briefing_version (briefing_version_id, campaign_id, version,
                                                      material, value_proposition, talk_track,
                                                      follow_up_rule, written_by, written_at)
                        values (?, ?, 1, true, 'Less work', 'Ask first', 'By mail', ?, ?)
                        """)
                .params(
                        version,
                        campaigns.get(row.get("campaign")),
                        entered.people().get("marta"),
                        at("2025-03-27T09:00"))
                .update();
        jdbc.sql(
                        """
                        insert into briefing_confirmation (briefing_confirmation_id,
                                                           briefing_version_id, user_id, confirmed_at)
                        values (?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        version,
                        entered.people().get(row.get("confirmed")),
                        at("2025-03-28T09:00"))
                .update();
    }

    private void cost(Map<String, String> row, Map<String, UUID> campaigns) {
        jdbc.sql(
                        """
                        insert into campaign_cost (campaign_cost_id, campaign_id, position,
                                                   description, planned, actual, incurred_on)
                        values (?, ?, 0, 'Print', ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        campaigns.get(row.get("campaign")),
                        number(row.get("planned")),
                        number(row.get("actual")),
                        day(row.get("day")))
                .update();
    }

    private void member(
            Map<String, String> row,
            Map<String, UUID> campaigns,
            TwentyFourMonths.Entered entered) {
        UUID contact = story.contact(row.get("contact"), entered);
        belongs(contact, campaigns.get(row.get("campaign")), row.get("state"), row.get("added"));
        if (row.get("state").equals("OPTED_OUT")) {
            jdbc.sql(
                            """
                            insert into consent (contact_id, channel, purpose, state, since)
                            values (?, 'EMAIL', 'MAILING', 'REFUSED', ?)
                            """)
                    .params(contact, at(row.get("added")))
                    .update();
        }
    }

    private void belongs(UUID contact, UUID campaign, String state, String since) {
        jdbc.sql(
                        """
                        insert into campaign_member (campaign_member_id, campaign_id, contact_id, state,
                                                     state_at, added_at)
                        values (:id, :campaign, :contact, :state, :since, :since)
                            on conflict (campaign_id, contact_id) do nothing
                        """)
                .param("id", Ids.next())
                .param("campaign", campaign)
                .param("contact", contact)
                .param("state", state)
                .param("since", at(since))
                .update();
    }

    private void response(
            Map<String, String> row,
            Map<String, UUID> campaigns,
            TwentyFourMonths.Entered entered) {
        UUID response = Ids.next();
        UUID contact = story.contact(row.get("contact"), entered);
        UUID campaign = campaigns.get(row.get("campaign"));
        belongs(contact, campaign, "RESPONDED", row.get("at"));
        jdbc.sql(
                        """
                        insert into response (response_id, campaign_id, contact_id, kind, channel,
                                              occurred_at, recorded_at)
                        values (?, ?, ?, ?, 'EMAIL', ?, now())
                        """)
                .params(response, campaign, contact, row.get("kind"), at(row.get("at")))
                .update();
        if (!row.get("lead").isEmpty()) {
            jdbc.sql(
                            """
                            insert into evidence (evidence_id, lead_id, kind, points, occurred_at,
                                                  recorded_at, what, response_id, campaign_id,
                                                  contact_id, channel)
                            values (?, ?, ?, 20, ?, now(), 'answered', ?, ?, ?, 'EMAIL')
                            """)
                    .params(
                            Ids.next(),
                            entered.leads().get(row.get("lead")),
                            row.get("kind"),
                            at(row.get("at")),
                            response,
                            campaign,
                            contact)
                    .update();
        }
    }

    private void clock(
            Map<String, String> row,
            Map<String, UUID> campaigns,
            TwentyFourMonths.Entered entered) {
        UUID with = entered.people().get(row.get("with"));
        String minutes = row.get("minutes");
        jdbc.sql(
                        """
                        insert into lead_clock (lead_clock_id, lead_id, temperature, started_at,
                                                handed_off_at, due_at, stopped_at, ended_by,
                                                stopped_with, campaign_id, minutes_from_response,
                                                minutes_from_handoff)
                        values (:id, :lead, :temperature, :started, :started, :due, :stopped, :ended,
                                :with, :campaign, :minutes, :minutes)
                        """)
                .param("id", Ids.next())
                .param("lead", entered.leads().get(row.get("lead")))
                .param("temperature", row.get("temperature"))
                .param("started", at(row.get("started")))
                .param("due", at(row.get("due")))
                .param("stopped", at(row.get("stopped")))
                .param("ended", row.get("ended_by").isEmpty() ? null : row.get("ended_by"))
                .param("with", with)
                .param("campaign", campaigns.get(row.get("campaign")))
                .param("minutes", minutes.isEmpty() ? null : Integer.valueOf(minutes))
                .update();
    }

    private void touch(Map<String, String> row, TwentyFourMonths.Entered entered) {
        UUID touch = Ids.next();
        UUID lead = entered.leads().get(row.get("lead"));
        boolean cold = !row.get("cold").isEmpty();
        jdbc.sql(
                        """
                        insert into touch (touch_id, contact_id, pursuit, user_id, channel, direction,
                                           outcome, occurred_at, recorded_at, cold_reason)
                        values (?, ?, ?, ?, 'PHONE', 'OUTBOUND', ?, ?, now(), ?)
                        """)
                .params(
                        touch,
                        story.contact(row.get("contact"), entered),
                        lead,
                        entered.people().get(row.get("who")),
                        row.get("outcome"),
                        at(row.get("at")),
                        cold ? row.get("cold") : null)
                .update();
        if (lead != null) {
            jdbc.sql(
                            """
                            insert into lead_touch (touch_id, lead_id, while_cold, cold_at,
                                                    channel_changed)
                            values (?, ?, ?, ?, false)
                            """)
                    .params(touch, lead, cold, cold ? at(row.get("at")) : null)
                    .update();
        }
    }

    private void promise(Map<String, String> row, TwentyFourMonths.Entered entered) {
        jdbc.sql(
                        """
                        insert into promise (promise_id, version, deal_id, what, due_on, kept_on,
                                             kept_by, recorded_at, promised_by)
                        values (?, 0, ?, ?, ?, ?, ?, now(), ?)
                        """)
                .params(
                        Ids.next(),
                        entered.deals().get(row.get("lead")),
                        row.get("what"),
                        day(row.get("due")),
                        day(row.get("kept")),
                        row.get("kept").isEmpty() ? null : entered.people().get("sam"),
                        entered.people().get("sam"))
                .update();
    }

    private void job(Map<String, String> row) {
        jdbc.sql(
                        """
                        insert into job_run (job_run_id, kind, params, title, sort_title, state, attempt,
                                             done, problem, queued_at, ended_at)
                        values (:id, 'import', '', :title, :title, :state, 1, 0, 'It broke off.', :at, :at)
                        """)
                .param("id", Ids.next())
                .param("title", row.get("title"))
                .param("state", row.get("state"))
                .param("at", at(row.get("ended")))
                .update();
    }

    private void agreement(Map<String, UUID> people) {
        UUID agreement = Ids.next();
        jdbc.sql(
                        """
                        insert into agreement (agreement_id, version, first_day, last_day, edition)
                        values (?, 0, '2025-01-01', '2025-03-31', ?)
                        """)
                .params(agreement, rows(FILE + "-agreement").size())
                .update();
        rows(FILE + "-agreement").forEach(row -> edition(row, agreement, people));
    }

    private void edition(Map<String, String> row, UUID agreement, Map<String, UUID> people) {
        jdbc.sql(
                        """
                        insert into agreement_terms (agreement_terms_id, agreement_id, edition,
                                                     warm_leads, hot_hours, warm_hours, in_time_share,
                                                     attempts, feedback_days, written_at, written_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        agreement,
                        number(row.get("edition")),
                        number(row.get("warm_leads")),
                        number(row.get("hot_hours")),
                        number(row.get("warm_hours")),
                        number(row.get("in_time")),
                        number(row.get("attempts")),
                        number(row.get("feedback")),
                        at(row.get("written")),
                        people.get("marta"))
                .update();
        if (!row.get("signed").isEmpty()) {
            sign(row, agreement, "MARKETING", people.get("marta"), "09:00");
            sign(row, agreement, "SALES", people.get("sam"), "10:00");
        }
    }

    private void sign(Map<String, String> row, UUID agreement, String side, UUID who, String time) {
        jdbc.sql(
                        """
                        insert into agreement_signature (agreement_signature_id, agreement_id, edition,
                                                         side, signed_at, signed_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        agreement,
                        number(row.get("edition")),
                        side,
                        at(row.get("signed") + "T" + time),
                        who)
                .update();
    }

    /** Two records turned out to be one person. */
    private void merge(TwentyFourMonths.Entered entered) {
        users.as(
                users.owner(),
                () ->
                        merging.merge(
                                new MergeChoice(
                                        new ContactId(entered.contacts().get("quinn")),
                                        0,
                                        new ContactId(entered.contacts().get("quin")),
                                        0,
                                        Set.of())));
    }
}
