package org.tandemcrm.audience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactListing;

/** Reads the addresses of a campaign's members. */
@Component
class PrintRows {

    /**
     * Members who are still to be reached, or are named, and did not refuse post since they were
     * chosen.
     */
    private static final String MEMBERS =
            """
            campaign_member m
              join contact c on c.contact_id = m.contact_id and c.deleted_at is null
              left join company co on co.company_id = c.company_id and co.deleted_at is null
             where m.campaign_id = :campaign
               and case when cast(:only as uuid[]) is null then m.state in ('TARGETED', 'SENT')
                        else c.contact_id = any(cast(:only as uuid[])) end
               and not exists (select from consent said
                                where said.contact_id = c.contact_id and said.channel = 'POST'
                                  and said.purpose = 'MAILING' and said.state = 'REFUSED')
            """;

    private static final String HAS_ADDRESS =
            """
             and case when nullif(c.city, '') is not null then nullif(c.street, '') is not null
                      else nullif(co.city, '') is not null and nullif(co.street, '') is not null end
            """;

    private static final int FETCH = 5_000;

    private final JdbcClient jdbc;

    PrintRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PrintRun.Reach reach(CampaignId campaign) {
        int all = count("", campaign);
        int reached = count(HAS_ADDRESS, campaign);
        return new PrintRun.Reach(reached, all - reached);
    }

    /** Whom a print run reaches and nobody has marked as sent yet. */
    List<UUID> unposted(CampaignId campaign) {
        return jdbc.sql(
                        "select c.contact_id from "
                                + MEMBERS
                                + HAS_ADDRESS
                                + " and m.state = 'TARGETED'")
                .param("campaign", campaign.value())
                .param("only", null)
                .query(UUID.class)
                .list();
    }

    /** One for each copy, by the name of the first person on it. */
    Collection<PrintRow> of(CampaignId campaign, PrintWish wish) {
        Map<String, PrintRow> rows = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select c.contact_id, %s as name, co.company_id, co.name as company,
                               own.known, coalesce(case when own.known then c.street else co.street end, '') as street,
                               case when own.known then c.postal_code else co.postal_code end as postal_code,
                               coalesce(case when own.known then c.city else co.city end, '') as city,
                               case when own.known then c.region else co.region end as region,
                               case when own.known then c.country else co.country end as country
                          from %s %s order by c.sort_name, c.contact_id
                        """
                                .formatted(
                                        ContactListing.NAME,
                                        MEMBERS.replaceFirst(
                                                "\n where",
                                                "\n cross join lateral (select nullif(c.city, '') is not null as known) own where"),
                                        HAS_ADDRESS))
                .withFetchSize(FETCH)
                .param("campaign", campaign.value())
                .param("only", wish.people())
                .query(
                        row -> {
                            PrintRow one = row(row);
                            rows.merge(key(row, one, wish.per()), one, PrintRows::together);
                        });
        return rows.values();
    }

    private static PrintRow together(PrintRow known, PrintRow more) {
        List<String> names = new ArrayList<>(known.names());
        names.addAll(more.names());
        return new PrintRow(
                known.first(),
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
                row.getObject("contact_id", UUID.class),
                List.of(row.getString("name")),
                row.getString("company"),
                row.getString("street"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getString("region"),
                row.getString("country"));
    }

    private int count(String further, CampaignId campaign) {
        return jdbc.sql("select count(*) from " + MEMBERS + further)
                .param("campaign", campaign.value())
                .param("only", null)
                .query(Integer.class)
                .single();
    }
}
