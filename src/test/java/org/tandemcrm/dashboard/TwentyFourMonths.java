package org.tandemcrm.dashboard;

import static org.tandemcrm.dashboard.Sheet.at;
import static org.tandemcrm.dashboard.Sheet.day;
import static org.tandemcrm.dashboard.Sheet.number;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.FirstWarmths;
import org.tandemcrm.shared.Ids;

/**
 * Two fiscal years of a small company, from April 2023 to March 2025, written out by hand in files
 * of {@code src/test/resources/dashboard}: what happened, and what every figure of it must be.
 */
@Component
public class TwentyFourMonths {

    /** Where the company sits; its fiscal year begins in April. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** The last day of what happened. */
    public static final LocalDate LAST = LocalDate.of(2025, 3, 31);

    private final JdbcClient jdbc;

    TwentyFourMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters leads, in the columns of the first of the files. */
    Entered enter(List<Map<String, String>> leads, Map<String, UUID> people) {
        Entered entered = new Entered(people);
        UUID product = product();
        leads.forEach(row -> lead(row, product, entered));
        return entered;
    }

    /** By their names in the files. */
    record Entered(
            Map<String, UUID> people,
            Map<String, UUID> contacts,
            Map<String, UUID> leads,
            Map<String, UUID> deals) {

        private Entered(Map<String, UUID> people) {
            this(people, new HashMap<>(), new HashMap<>(), new HashMap<>());
        }
    }

    private void lead(Map<String, String> row, UUID product, Entered entered) {
        UUID lead = Ids.next();
        entered.leads().put(row.get("lead"), lead);
        boolean won = won(row);
        boolean lost = !won && lastResult(row).equals("LOST");
        LocalDate closed = lastClose(row);
        jdbc.sql(
                        """
                        insert into lead (lead_id, version, contact_id, by_response, opened_at,
                                          assignee_id, accepted_at, outcome, concluded_at)
                        values (?, 0, ?, true, ?, ?, ?, ?, ?)
                        """)
                .params(
                        lead,
                        contact(row.get("contact"), entered),
                        at(row.get("opened")),
                        entered.people().get(row.get("who")),
                        at(row.get("accepted")),
                        won ? "WON" : lost ? "LOST" : null,
                        won || lost ? at(Objects.requireNonNull(closed) + "T12:00") : null)
                .update();
        temperature(row, lead);
        if (!row.get("referred").isEmpty()) {
            jdbc.sql(
                            """
                            insert into evidence (evidence_id, lead_id, kind, points, occurred_at,
                                                  recorded_at, what)
                            values (?, ?, 'REFERRED', 20, ?, now(), 'was referred')
                            """)
                    .params(Ids.next(), lead, at(row.get("opened")))
                    .update();
        }
        if (!row.get("handed_back").isEmpty()) {
            handback(row, lead, entered);
        }
        if (!row.get("accepted").isEmpty()) {
            deal(row, lead, product, entered);
        }
    }

    private void temperature(Map<String, String> row, UUID lead) {
        call(lead, row.get("warm"));
        call(lead, row.get("warm_again"));
        String first = row.get("warm").isEmpty() ? "COLD" : "WARM";
        change(lead, "COLD", "WARM", row.get("warm"));
        change(lead, first, "HOT", row.get("hot"));
        change(lead, row.get("hot").isEmpty() ? "WARM" : "HOT", "COLD", row.get("cold"));
        change(lead, "COLD", "WARM", row.get("warm_again"));
        String now = row.get("now").isEmpty() ? "COLD" : row.get("now");
        jdbc.sql(
                        """
                        insert into lead_heat (lead_id, heat, heat_at, weight, computed, shown,
                                               settled_at, judged_by)
                        values (:lead, 0, now(), 0, :now, :now, now(), now())
                        """)
                .param("lead", lead)
                .param("now", now)
                .update();
    }

    private void handback(Map<String, String> row, UUID lead, Entered entered) {
        jdbc.sql(
                        """
                        insert into handback (handback_id, lead_id, reason, customer_named_date,
                                              at, recorded_at, handed_back_by)
                        values (?, ?, ?, false, ?, now(), ?)
                        """)
                .params(
                        Ids.next(),
                        lead,
                        row.get("reason"),
                        at(row.get("handed_back")),
                        entered.people().get(row.get("who")))
                .update();
    }

    private void deal(Map<String, String> row, UUID lead, UUID product, Entered entered) {
        UUID deal = Ids.next();
        entered.deals().put(row.get("lead"), deal);
        boolean open = row.get("closed").isEmpty();
        jdbc.sql(
                        """
                        insert into deal (deal_id, version, number, lead_id, name, sort_name,
                                          search_text, stage, stage_since, accepted_at, assignee_id,
                                          amount, expected_close_on, closed_on, recorded_at)
                        values (?, 0, nextval('deal_number'), ?, ?, '', '', ?, ?, ?, ?, ?, ?, ?, now())
                        """)
                .params(
                        deal,
                        lead,
                        row.get("lead"),
                        row.get("stage").isEmpty() ? "ACCEPTED" : row.get("stage"),
                        at(row.get(row.get("stage_since").isEmpty() ? "accepted" : "stage_since")),
                        at(row.get("accepted")),
                        entered.people().get(row.get("who")),
                        open ? number(row.get("amount")) : null,
                        day(row.get("expected")),
                        lastClose(row))
                .update();
        moved(row, deal);
        corrected(row, deal);
        close(row, deal, row.get("result"), row.get("closed"), row.get("reopened"));
        close(row, deal, row.get("result_again"), row.get("closed_again"), "");
        jdbc.sql(
                        """
                        update deal d set amount = e.amount, margin = e.margin
                          from closure e
                         where d.deal_id = ? and e.deal_id = d.deal_id and e.result = 'WON'
                           and e.reopened_at is null
                        """)
                .param(deal)
                .update();
        if (!row.get("product_amount").isEmpty()) {
            BigDecimal amount = new BigDecimal(row.get("product_amount"));
            jdbc.sql(
                            """
                            insert into deal_line (deal_line_id, deal_id, position, product_id, name,
                                                   words, quantity, price, amount)
                            values (?, ?, 0, ?, 'Forklift', '', 1, ?, ?)
                            """)
                    .params(Ids.next(), deal, product, amount, amount)
                    .update();
        }
    }

    /** One step from where it was accepted to where it stands. */
    private void moved(Map<String, String> row, UUID deal) {
        if (!row.get("stage_since").isEmpty()) {
            jdbc.sql(
                            """
                            insert into deal_move (deal_move_id, deal_id, stage, at, recorded_at)
                            values (?, ?, ?, ?, now())
                            """)
                    .params(Ids.next(), deal, row.get("stage"), at(row.get("stage_since")))
                    .update();
        }
    }

    /** An end that was put right stays, as one that was taken back. */
    private void corrected(Map<String, String> row, UUID deal) {
        if (!row.get("corrected_from").isEmpty()) {
            jdbc.sql(
                            """
                            insert into closure (closure_id, version, deal_id, result, amount,
                                                 closed_on, recorded_at, reopened_at, reopen_reason,
                                                 correction)
                            values (?, 0, ?, 'WON', ?, ?, now(), now(), 'Put right', true)
                            """)
                    .params(
                            Ids.next(),
                            deal,
                            number(row.get("corrected_from")),
                            day(row.get("closed")))
                    .update();
        }
    }

    private void close(
            Map<String, String> row, UUID deal, String result, String day, String reopened) {
        if (result.isEmpty()) {
            return;
        }
        boolean won = result.equals("WON");
        jdbc.sql(
                        """
                        insert into closure (closure_id, version, deal_id, result, amount, margin,
                                             reason, closed_on, recorded_at, reopened_at,
                                             reopen_reason)
                        values (?, 0, ?, ?, ?, ?, ?, ?, now(), ?, ?)
                        """)
                .params(
                        Ids.next(),
                        deal,
                        result,
                        won ? number(row.get("amount")) : null,
                        won ? number(row.get("margin")) : null,
                        won ? null : "Price",
                        day(day),
                        at(reopened),
                        reopened.isEmpty() ? null : "They thought again")
                .update();
    }

    /** They called: so warm is whoever is judged anew, as after a merge. */
    private void call(UUID lead, String time) {
        if (!time.isEmpty()) {
            jdbc.sql(
                            """
                            insert into evidence (evidence_id, lead_id, kind, points, occurred_at,
                                                  recorded_at, what)
                            values (?, ?, 'CALLED', 20, ?, now(), 'called')
                            """)
                    .params(Ids.next(), lead, at(time))
                    .update();
        }
    }

    private void change(UUID lead, String from, String to, String time) {
        if (!time.isEmpty()) {
            jdbc.sql(
                            """
                            insert into temperature_change (temperature_change_id, lead_id,
                                from_temperature, to_temperature, at, cause, sentence, recorded_at)
                            values (?, ?, ?, ?, ?, 'EVIDENCE', 'It changed.', now())
                            """)
                    .params(Ids.next(), lead, from, to, at(time))
                    .update();
            FirstWarmths.keep(jdbc);
        }
    }

    UUID contact(String name, Entered entered) {
        return entered.contacts()
                .computeIfAbsent(
                        name,
                        n -> {
                            UUID id = Ids.next();
                            jdbc.sql(
                                            """
                                            insert into contact (contact_id, version, last_name, sort_name,
                                                                 tags, search_text, created_at)
                                            values (?, 0, ?, ?, '{}', ?, now())
                                            """)
                                    .params(id, n, n, n)
                                    .update();
                            return id;
                        });
    }

    private UUID product() {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into product (product_id, version, name, sort_name, search_text,
                                             list_price, active, created_at)
                        values (?, 0, 'Forklift', 'forklift', 'forklift', 100, true, now())
                        """)
                .param(id)
                .update();
        return id;
    }

    private static boolean won(Map<String, String> row) {
        return lastResult(row).equals("WON");
    }

    private static String lastResult(Map<String, String> row) {
        return row.get("reopened").isEmpty() ? row.get("result") : row.get("result_again");
    }

    private static @Nullable LocalDate lastClose(Map<String, String> row) {
        String day = row.get("reopened").isEmpty() ? row.get("closed") : row.get("closed_again");
        return day.isEmpty() ? null : LocalDate.parse(day);
    }
}
