package org.tandemcrm.audience;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignLinks;
import org.tandemcrm.campaign.LinkImages;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.listing.CsvFile;

/** Writes the addresses of a campaign's members for whoever prints and posts. */
@Service
@Transactional
public class PrintRun {

    private static final List<String> HEADER =
            List.of(
                    "Name",
                    "Company",
                    "Street",
                    "Postal code",
                    "City",
                    "Region",
                    "Country",
                    "People",
                    "Link");

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

    private static final int PIXELS = 400;

    private final JdbcClient jdbc;
    private final CampaignDesk campaigns;
    private final ObjectProvider<CampaignLinks> links;
    private final ObjectProvider<LinkImages> images;

    PrintRun(
            JdbcClient jdbc,
            CampaignDesk campaigns,
            ObjectProvider<CampaignLinks> links,
            ObjectProvider<LinkImages> images) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.links = links;
        this.images = images;
    }

    /** How many of the members a print run reaches, and how many have no address. */
    public record Reach(int people, int without) {}

    @Transactional(readOnly = true)
    public Reach reach(CampaignId campaign) {
        int all = count("", campaign);
        int reached = count(HAS_ADDRESS, campaign);
        return new Reach(reached, all - reached);
    }

    /** A file of CSV with a line for each copy. */
    public byte[] file(CampaignId campaign, PrintWish wish) {
        campaigns.living(campaign);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Collection<PrintRow> rows = rows(campaign, wish);
        Map<ContactId, String> made = links(campaign, rows, wish.target());
        CsvFile file = new CsvFile(HEADER, out);
        rows.forEach(
                row ->
                        file.write(
                                cells(
                                        row,
                                        whole(wish.site(), made.get(new ContactId(row.first()))))));
        file.end();
        return out.toByteArray();
    }

    /** A ZIP of codes, a picture for each copy, named as its link ends. */
    public byte[] codes(CampaignId campaign, PrintWish wish) {
        campaigns.living(campaign);
        LinkImages drawing = images.getObject();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String link : links(campaign, rows(campaign, wish), wish.target()).values()) {
                zip.putNextEntry(new ZipEntry(link.substring(link.lastIndexOf('/') + 1) + ".png"));
                zip.write(drawing.png(wish.site() + link, PIXELS));
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    /** Whether personal links can be made and drawn. */
    public boolean hasLinks() {
        return links.getIfAvailable() != null && images.getIfAvailable() != null;
    }

    private static @Nullable String whole(String site, @Nullable String link) {
        return link == null ? null : site + link;
    }

    private Collection<PrintRow> rows(CampaignId campaign, PrintWish wish) {
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
                .param("campaign", campaign.value())
                .param("only", wish.people())
                .query(
                        row -> {
                            PrintRow one = row(row);
                            rows.merge(key(row, one, wish.per()), one, PrintRun::together);
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

    private static List<@Nullable Object> cells(PrintRow row, @Nullable String link) {
        return Arrays.asList(
                String.join(", ", row.names()),
                row.company(),
                row.street(),
                row.postalCode(),
                row.city(),
                row.region(),
                row.country(),
                row.names().size(),
                link);
    }

    private Map<ContactId, String> links(
            CampaignId campaign, Collection<PrintRow> rows, @Nullable String target) {
        CampaignLinks maker = links.getIfAvailable();
        if (maker == null || target == null || target.isBlank()) {
            return Map.of();
        }
        return maker.personal(
                campaign, rows.stream().map(row -> new ContactId(row.first())).toList(), target);
    }

    private int count(String further, CampaignId campaign) {
        return jdbc.sql("select count(*) from " + MEMBERS + further)
                .param("campaign", campaign.value())
                .param("only", null)
                .query(Integer.class)
                .single();
    }
}
