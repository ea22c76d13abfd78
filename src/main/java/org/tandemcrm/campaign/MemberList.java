package org.tandemcrm.campaign;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactName;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;

/** Where people are put on a campaign's list, and taken off. */
@Service
@Transactional
public class MemberList {

    private final Campaigns campaigns;
    private final MemberRoster roster;
    private final ContactDirectory contacts;
    private final JdbcClient jdbc;

    MemberList(
            Campaigns campaigns, MemberRoster roster, ContactDirectory contacts, JdbcClient jdbc) {
        this.campaigns = campaigns;
        this.roster = roster;
        this.contacts = contacts;
        this.jdbc = jdbc;
    }

    /**
     * Aims the campaign at these people, but for those who refused mailings by its channel (R3) and
     * those in the trash.
     */
    public Additions add(CampaignId id, Collection<ContactId> people) {
        Campaign campaign = kept(id);
        Set<UUID> wanted = new LinkedHashSet<>(present(people));
        Set<UUID> members = membersAmong(id, wanted);
        wanted.removeAll(members);
        Set<UUID> refusals = refusals(campaign, wanted);
        wanted.removeAll(refusals);
        roster.target(
                wanted.stream().map(ContactId::new).map(person -> aimedAt(id, person)).toList());
        return new Additions(wanted.size(), members.size(), refusals.size());
    }

    /** Keeps what became of one person; whom the campaign didn't know becomes a member. */
    public void note(CampaignId id, ContactId person, MemberState state) {
        Campaign campaign = kept(id);
        if (present(List.of(person)).isEmpty()) {
            throw new InvalidInput("contactId", "This person does not exist or is in the trash.");
        }
        if (state == MemberState.TARGETED
                && !refusals(campaign, List.of(person.value())).isEmpty()) {
            throw new RuleBroken(
                    "consent-refused", "This person refused mailings by this campaign's channel.");
        }
        roster.target(List.of(new NewMember(id, person, state, roster.now())));
    }

    /** Takes a person off the list; responses stay. */
    public void remove(CampaignId id, ContactId person) {
        kept(id);
        if (roster.remove(id, List.of(person)) == 0) {
            throw new NotFound("This person is not on the list.");
        }
    }

    /** These contacts in their order, each with whether the campaign has them. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(CampaignId id, List<ContactId> people) {
        Map<ContactId, ContactName> names = contacts.names(people);
        Set<UUID> members = membersAmong(id, people.stream().map(ContactId::value).toList());
        return people.stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .map(name -> new Candidate(name, members.contains(name.id().value())))
                .toList();
    }

    /** How many members are in each state. */
    @Transactional(readOnly = true)
    public Map<MemberState, Integer> states(CampaignId id) {
        Map<MemberState, Integer> states = new EnumMap<>(MemberState.class);
        jdbc.sql(
                        """
                        select state, count(*) from campaign_member
                         where campaign_id = ? group by state
                        """)
                .param(id.value())
                .query(
                        row -> {
                            states.put(MemberState.valueOf(row.getString(1)), row.getInt(2));
                        });
        return states;
    }

    private NewMember aimedAt(CampaignId id, ContactId person) {
        return new NewMember(id, person, MemberState.TARGETED, roster.now());
    }

    private Campaign kept(CampaignId id) {
        Campaign campaign =
                campaigns
                        .findById(id)
                        .orElseThrow(() -> new NotFound("This campaign does not exist."));
        campaign.mustBeKept();
        return campaign;
    }

    private List<UUID> present(Collection<ContactId> people) {
        return ids(
                "select contact_id from contact where deleted_at is null and contact_id = any(:ids)",
                Map.of(),
                people.stream().map(ContactId::value).toList());
    }

    private Set<UUID> membersAmong(CampaignId id, Collection<UUID> people) {
        return new HashSet<>(
                ids(
                        """
                        select contact_id from campaign_member
                         where campaign_id = :campaign and contact_id = any(:ids)
                        """,
                        Map.of("campaign", id.value()),
                        people));
    }

    private Set<UUID> refusals(Campaign campaign, Collection<UUID> people) {
        Channel channel = campaign.channel().mailing();
        if (channel == null) {
            return Set.of();
        }
        return new HashSet<>(
                ids(
                        """
                        select contact_id from consent
                         where channel = :channel and purpose = 'MAILING' and state = 'REFUSED'
                           and contact_id = any(:ids)
                        """,
                        Map.of("channel", channel.name()),
                        people));
    }

    private List<UUID> ids(String sql, Map<String, ?> parameters, Collection<UUID> people) {
        return jdbc.sql(sql)
                .params(parameters)
                .param("ids", people.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
