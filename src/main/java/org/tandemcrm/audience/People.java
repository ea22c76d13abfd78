package org.tandemcrm.audience;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactName;

/** Asks the database whom rules find. */
@Component
class People {

    private static final int SAMPLE = 8;
    private static final int FETCH = 5_000;

    private final JdbcClient jdbc;
    private final ContactDirectory contacts;
    private final AudienceQueries queries;

    People(JdbcClient jdbc, ContactDirectory contacts, AudienceQueries queries) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.queries = queries;
    }

    AudienceSql sql(CampaignCard campaign, RuleGroup rules) {
        return queries.preview(campaign, rules);
    }

    /** Counts and sample come from one query. */
    Turnout turnout(CampaignCard campaign, RuleGroup rules) {
        AudienceSql sql = sql(campaign, rules);
        AudienceSql.makeRoomInHaste(jdbc);
        Map<LeftOut, Integer> out = new EnumMap<>(LeftOut.class);
        int[] in = new int[1];
        List<ContactId> sample = new ArrayList<>();
        jdbc.sql(sql.counts(SAMPLE))
                .params(sql.parameters())
                .query(
                        row -> {
                            String verdict = row.getString("verdict");
                            if (verdict == null) {
                                in[0] = row.getInt("people");
                                for (UUID person : (UUID[]) row.getArray("sample").getArray()) {
                                    sample.add(new ContactId(person));
                                }
                            } else {
                                out.put(LeftOut.valueOf(verdict), row.getInt("people"));
                            }
                        });
        return new Turnout(in[0], out, named(sample));
    }

    /** Everybody whom the rules find, judged at one moment. */
    @Transactional(readOnly = true)
    public Judged judged(CampaignCard campaign, RuleGroup rules) {
        AudienceSql sql = queries.exact(campaign, rules);
        AudienceSql.makeRoom(jdbc);
        List<UUID> chosen = new ArrayList<>();
        Map<LeftOut, List<UUID>> out = new EnumMap<>(LeftOut.class);
        jdbc.sql(sql.people() + " order by c.contact_id")
                .withFetchSize(FETCH)
                .params(sql.parameters())
                .query(
                        row -> {
                            String verdict = row.getString("verdict");
                            List<UUID> among =
                                    verdict == null
                                            ? chosen
                                            : out.computeIfAbsent(
                                                    LeftOut.valueOf(verdict),
                                                    why -> new ArrayList<>());
                            among.add(row.getObject("contact_id", UUID.class));
                        });
        return new Judged(chosen, out);
    }

    /**
     * Why each of these is left out of what goes by that channel, if anything; unknown ones are
     * absent.
     */
    Map<ContactId, Optional<LeftOut>> verdicts(
            CampaignCard campaign, @Nullable Channel channel, List<ContactId> people) {
        return verdicts(queries.known(campaign.id(), channel, people));
    }

    /** The same for what is no mailing. */
    Map<ContactId, Optional<LeftOut>> verdictsPersonally(List<ContactId> people) {
        return verdicts(queries.personally(people));
    }

    private Map<ContactId, Optional<LeftOut>> verdicts(AudienceSql sql) {
        Map<ContactId, Optional<LeftOut>> verdicts = new HashMap<>();
        jdbc.sql(sql.people())
                .params(sql.parameters())
                .query(
                        row -> {
                            verdicts.put(
                                    new ContactId(row.getObject("contact_id", UUID.class)),
                                    Optional.ofNullable(row.getString("verdict"))
                                            .map(LeftOut::valueOf));
                        });
        return verdicts;
    }

    private List<ContactName> named(List<ContactId> people) {
        Map<ContactId, ContactName> names = contacts.names(people);
        return people.stream().filter(names::containsKey).map(names::get).toList();
    }
}
