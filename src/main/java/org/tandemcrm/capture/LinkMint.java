package org.tandemcrm.capture;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignLinks;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.InvalidInput;

/** Gives each person a code of their own for every address that a letter or a print names. */
@Service
@Transactional
class LinkMint implements CampaignLinks {

    private static final int BATCH = 1_000;

    private final LinkRows links;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    LinkMint(LinkRows links, JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.links = links;
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    private record Coin(String code, ContactId contact) {}

    @Override
    public String personal(CampaignId campaign, ContactId contact, String target) {
        return Objects.requireNonNull(personal(campaign, List.of(contact), target).get(contact));
    }

    @Override
    public Map<ContactId, String> personal(
            CampaignId campaign, Collection<ContactId> contacts, String target) {
        return personal(campaign, Medium.MAIL, contacts, target);
    }

    @Override
    public Map<ContactId, String> printed(
            CampaignId campaign, Collection<ContactId> contacts, String target) {
        return personal(campaign, Medium.PRINT, contacts, target);
    }

    private Map<ContactId, String> personal(
            CampaignId campaign, Medium medium, Collection<ContactId> contacts, String target) {
        UUID link = link(campaign, medium, address(target));
        Map<ContactId, String> codes = known(link, contacts);
        List<Coin> fresh = new ArrayList<>();
        for (ContactId contact : new LinkedHashSet<>(contacts)) {
            if (!codes.containsKey(contact)) {
                fresh.add(new Coin(Codes.next(Codes.PERSONAL), contact));
            }
        }
        insert(link, fresh);
        fresh.forEach(coin -> codes.put(coin.contact(), coin.code()));
        codes.replaceAll((contact, code) -> "/r/" + code);
        return codes;
    }

    @Override
    public String shared(CampaignId campaign, String target) {
        UUID link = link(campaign, Medium.PRINT, address(target));
        String code =
                jdbc.sql(
                                """
                                select code from link_code where link_id = ? and contact_id is null
                                 order by code limit 1
                                """)
                        .param(link)
                        .query(String.class)
                        .optional()
                        .orElseGet(() -> general(link));
        return "/r/" + code;
    }

    private String general(UUID link) {
        String code = Codes.next(Codes.GENERAL);
        links.insertCode(code, new LinkId(link), clock.instant());
        return code;
    }

    private static WebAddress address(String target) {
        return WebAddress.parse(target)
                .orElseThrow(
                        () ->
                                new InvalidInput(
                                        "target",
                                        "“%s” is no address of the web.".formatted(target)));
    }

    @Override
    public void sent(CampaignId campaign, Collection<ContactId> contacts, Instant at) {
        jdbc.sql(
                        """
                        update link_code set sent_at = :at
                         where sent_at is null and contact_id = any(:contacts)
                           and link_id in (select link_id from tracked_link
                                            where campaign_id = :campaign and automatic
                                              and medium = 'MAIL')
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("contacts", values(contacts))
                .param("campaign", campaign.value())
                .update();
    }

    /** The link's row is locked, so that two jobs do not give one person two codes. */
    private UUID link(CampaignId campaign, Medium medium, WebAddress target) {
        String label = (medium == Medium.PRINT ? "Print to " : "Letter to ") + target.host();
        NewLink made = new NewLink(campaign, label, medium, target.value(), null);
        links.insert(LinkId.next(), made, true, clock.instant(), null);
        return jdbc.sql(
                        """
                        select link_id from tracked_link
                         where automatic and campaign_id = ? and target_address = ? and medium = ?
                           for update
                        """)
                .params(campaign.value(), target.value(), medium.name())
                .query(UUID.class)
                .single();
    }

    private Map<ContactId, String> known(UUID link, Collection<ContactId> contacts) {
        Map<ContactId, String> codes = new HashMap<>();
        jdbc.sql(
                        """
                        select contact_id, min(code) from link_code
                         where link_id = :link and contact_id = any(:contacts) group by contact_id
                        """)
                .param("link", link)
                .param("contacts", values(contacts))
                .query(
                        row -> {
                            codes.put(
                                    new ContactId(row.getObject(1, UUID.class)), row.getString(2));
                        });
        return codes;
    }

    private void insert(UUID link, List<Coin> coins) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        batches.batchUpdate(
                "insert into link_code (code, link_id, contact_id, made_at) values (?, ?, ?, ?)",
                coins,
                BATCH,
                (row, coin) -> {
                    row.setString(1, coin.code());
                    row.setObject(2, link);
                    row.setObject(3, coin.contact().value());
                    row.setObject(4, now);
                });
    }

    private static UUID[] values(Collection<ContactId> contacts) {
        return contacts.stream().map(ContactId::value).toArray(UUID[]::new);
    }
}
