package org.tandemcrm.audience;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactName;
import org.tandemcrm.firm.Firm;

/** Asks the database whom rules find. */
@Component
class People {

    private static final int SAMPLE = 8;

    private final JdbcClient jdbc;
    private final ContactDirectory contacts;
    private final Firm firm;
    private final Clock clock;

    People(JdbcClient jdbc, ContactDirectory contacts, Firm firm, Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.firm = firm;
        this.clock = clock;
    }

    AudienceSql sql(CampaignCard campaign, RuleGroup rules) {
        return AudienceSql.of(campaign, rules, firm.settings(), clock.instant());
    }

    /** Counts and sample come from one query. */
    Turnout turnout(CampaignCard campaign, RuleGroup rules) {
        AudienceSql sql = sql(campaign, rules);
        Map<LeftOut, Integer> out = new EnumMap<>(LeftOut.class);
        int[] in = new int[1];
        List<ContactId> sample = new ArrayList<>();
        jdbc.sql(sql.counts(SAMPLE))
                .params(sql.parameters())
                .query(
                        row -> {
                            String verdict = row.getString("verdict");
                            UUID person = row.getObject("person", UUID.class);
                            if (person != null) {
                                sample.add(new ContactId(person));
                            } else if (verdict == null) {
                                in[0] = row.getInt("people");
                            } else {
                                out.put(LeftOut.valueOf(verdict), row.getInt("people"));
                            }
                        });
        return new Turnout(in[0], out, named(sample));
    }

    /** The ids of those who are in. */
    List<UUID> chosen(CampaignCard campaign, RuleGroup rules) {
        AudienceSql sql = sql(campaign, rules);
        return jdbc.sql(sql.chosen()).params(sql.parameters()).query(UUID.class).list();
    }

    private List<ContactName> named(List<ContactId> people) {
        Map<ContactId, ContactName> names = contacts.names(people);
        return people.stream().filter(names::containsKey).map(names::get).toList();
    }
}
