package org.tandemcrm.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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
    private final Map<String, UUID> contacts = new HashMap<>();

    TwentyFourMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of one of the files, by the names of its columns; empty cells are empty. */
    public static List<Map<String, String>> rows(String file) {
        List<String> lines = text(file).lines().toList();
        String[] names = lines.get(0).split(";", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int cell = 0; cell < names.length; cell++) {
                row.put(names[cell], cells[cell]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Enters all of it. */
    public void enter() {
        enter(rows("twenty-four-months"));
        UUID campaign = campaign();
        rows("twenty-four-months-costs").forEach(row -> cost(row, campaign));
    }

    /** Enters leads of another story, in the columns of this one. */
    public void enter(List<Map<String, String>> leads) {
        contacts.clear();
        UUID product = product();
        leads.forEach(row -> lead(row, product));
    }

    private void lead(Map<String, String> row, UUID product) {
        UUID lead = Ids.next();
        boolean won = won(row);
        boolean lost = !won && lastResult(row).equals("LOST");
        LocalDate closed = lastClose(row);
        jdbc.sql(
                        """
                        insert into lead (lead_id, version, contact_id, by_response, opened_at,
                                          accepted_at, outcome, concluded_at)
                        values (?, 0, ?, true, ?, ?, ?, ?)
                        """)
                .params(
                        lead,
                        contact(row.get("contact")),
                        at(row.get("opened")),
                        at(row.get("accepted")),
                        won ? "WON" : lost ? "LOST" : null,
                        won || lost ? at(Objects.requireNonNull(closed) + "T12:00") : null)
                .update();
        change(lead, "COLD", "WARM", row.get("warm"));
        change(lead, "WARM", "COLD", row.get("cold"));
        change(lead, "COLD", "WARM", row.get("warm_again"));
        change(lead, "WARM", "HOT", row.get("hot"));
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
            jdbc.sql(
                            """
                            insert into handback (handback_id, lead_id, reason, customer_named_date,
                                                  at, recorded_at)
                            values (?, ?, ?, false, ?, now())
                            """)
                    .params(Ids.next(), lead, row.get("reason"), at(row.get("handed_back")))
                    .update();
        }
        if (!row.get("accepted").isEmpty()) {
            deal(row, lead, product, closed);
        }
    }

    private void deal(
            Map<String, String> row, UUID lead, UUID product, @Nullable LocalDate closed) {
        UUID deal = Ids.next();
        jdbc.sql(
                        """
                        insert into deal (deal_id, version, number, lead_id, name, sort_name,
                                          search_text, stage, stage_since, accepted_at, closed_on,
                                          recorded_at)
                        values (?, 0, nextval('deal_number'), ?, ?, '', '', 'ACCEPTED', ?, ?, ?,
                                now())
                        """)
                .params(
                        deal,
                        lead,
                        row.get("lead"),
                        at(row.get("accepted")),
                        at(row.get("accepted")),
                        closed)
                .update();
        close(row, deal, row.get("result"), row.get("closed"), row.get("reopened"));
        close(row, deal, row.get("result_again"), row.get("closed_again"), "");
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
                        LocalDate.parse(day),
                        at(reopened),
                        reopened.isEmpty() ? null : "They thought again")
                .update();
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
        }
    }

    private UUID contact(String name) {
        return contacts.computeIfAbsent(
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

    private UUID campaign() {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into campaign (campaign_id, version, name, sort_name, search_text,
                                              channel, status, created_at, changed_at)
                        values (?, 0, 'Spring', 'spring', 'spring', 'EMAIL', 'RUNNING', now(), now())
                        """)
                .param(id)
                .update();
        return id;
    }

    private void cost(Map<String, String> row, UUID campaign) {
        jdbc.sql(
                        """
                        insert into campaign_cost (campaign_cost_id, campaign_id, position,
                                                   description, planned, actual, incurred_on)
                        values (?, ?, 0, 'Print', ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        campaign,
                        number(row.get("planned")),
                        number(row.get("actual")),
                        LocalDate.parse(row.get("day")))
                .update();
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

    private static @Nullable BigDecimal number(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    private static @Nullable Timestamp at(String cell) {
        return cell.isEmpty()
                ? null
                : Timestamp.from(LocalDateTime.parse(cell).atZone(ZONE).toInstant());
    }

    private static String text(String file) {
        String path = "/dashboard/%s.csv".formatted(file);
        try (InputStream in = TwentyFourMonths.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
