package org.tandemcrm.audience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactListing;

/** Reads the addresses of a campaign's members. */
@Component
class PrintRows {

    private static final int FETCH = 5_000;

    private final JdbcClient jdbc;
    private final AudienceQueries queries;

    PrintRows(JdbcClient jdbc, AudienceQueries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    /** How many members are reached, and how many are not by now. */
    PrintRun.Reach reach(CampaignId campaign) {
        AudienceSql sql = queries.printed(campaign, null);
        Map<LeftOut, Integer> out = new EnumMap<>(LeftOut.class);
        int[] reached = new int[1];
        jdbc.sql(
                        "select verdict, count(*) from (%s) judged group by verdict"
                                .formatted(sql.people()))
                .params(sql.parameters())
                .query(
                        row -> {
                            if (row.getString(1) == null) {
                                reached[0] = row.getInt(2);
                            } else {
                                out.put(LeftOut.valueOf(row.getString(1)), row.getInt(2));
                            }
                        });
        return new PrintRun.Reach(reached[0], out);
    }

    /**
     * One for each copy, by the name of the first person on it; one for each company goes to the
     * company. Whoever changed since is left out.
     */
    Collection<PrintRow> of(CampaignId campaign, PrintWish wish) {
        AudienceSql sql = queries.printed(campaign, wish.people());
        Map<String, PrintRow> rows = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select c.contact_id, %s as name, co.company_id, co.name as company,
                               own.known, coalesce(case when own.known then c.street else co.street end, '') as street,
                               case when own.known then c.postal_code else co.postal_code end as postal_code,
                               coalesce(case when own.known then c.city else co.city end, '') as city,
                               case when own.known then c.region else co.region end as region,
                               case when own.known then c.country else co.country end as country
                          from (%s) judged
                          join contact c on c.contact_id = judged.contact_id
                          left join company co on co.company_id = c.company_id and co.deleted_at is null
                         cross join lateral (
                               select nullif(c.city, '') is not null
                                  and not (:atWork and nullif(co.city, '') is not null
                                           and nullif(co.street, '') is not null) as known) own
                         where judged.verdict is null order by c.sort_name, c.contact_id
                        """
                                .formatted(ContactListing.NAME, sql.people()))
                .withFetchSize(FETCH)
                .param("atWork", wish.per() == PrintPer.COMPANY)
                .params(sql.parameters())
                .query(
                        row -> {
                            PrintRow one = row(row);
                            rows.merge(key(row, one, wish.per()), one, PrintRows::together);
                        });
        return rows.values();
    }

    /** The same, as far as links ask: of people one by one nothing but who they are. */
    List<PrintCopy> copies(CampaignId campaign, PrintWish wish) {
        if (wish.per() != PrintPer.PERSON) {
            return of(campaign, wish).stream().map(PrintRow::copy).toList();
        }
        AudienceSql sql = queries.printed(campaign, wish.people());
        List<PrintCopy> copies = new ArrayList<>();
        jdbc.sql(
                        """
                        select c.contact_id from (%s) judged
                          join contact c on c.contact_id = judged.contact_id
                         where judged.verdict is null order by c.sort_name, c.contact_id
                        """
                                .formatted(sql.people()))
                .withFetchSize(FETCH)
                .params(sql.parameters())
                .query(
                        row -> {
                            ContactId first = new ContactId(row.getObject(1, UUID.class));
                            copies.add(new PrintCopy(first, false));
                        });
        return copies;
    }

    private static PrintRow together(PrintRow known, PrintRow more) {
        List<String> names = new ArrayList<>(known.names());
        names.addAll(more.names());
        List<UUID> people = new ArrayList<>(known.people());
        people.addAll(more.people());
        return new PrintRow(
                people,
                names,
                known.company(),
                known.street(),
                known.postalCode(),
                known.city(),
                known.region(),
                known.country());
    }

    private static String key(ResultSet row, PrintRow one, PrintPer per) throws SQLException {
        String company = row.getString("company_id");
        return switch (per) {
            case PERSON -> one.first().toString();
            case COMPANY -> company == null ? one.first().toString() : company;
            case HOUSEHOLD ->
                    String.join(
                                    "\n",
                                    Arrays.asList(
                                            one.street(),
                                            Objects.toString(one.postalCode(), ""),
                                            one.city()))
                            .toLowerCase(Locale.ROOT);
        };
    }

    private static PrintRow row(ResultSet row) throws SQLException {
        return new PrintRow(
                List.of(Objects.requireNonNull(row.getObject("contact_id", UUID.class))),
                List.of(row.getString("name")),
                row.getString("company"),
                row.getString("street"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getString("region"),
                row.getString("country"));
    }
}
