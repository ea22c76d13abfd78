package org.tandemcrm.campaign;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;

/** Where people are put on a campaign's list, and taken off. */
@Service
@Transactional
public class MemberList {

    private final Campaigns campaigns;
    private final MemberRoster roster;
    private final MemberRegister register;
    private final ObjectProvider<MemberGate> gates;

    MemberList(
            Campaigns campaigns,
            MemberRoster roster,
            MemberRegister register,
            ObjectProvider<MemberGate> gates) {
        this.campaigns = campaigns;
        this.roster = roster;
        this.register = register;
        this.gates = gates;
    }

    /**
     * Aims the campaign at these people, but for those whom marketing must not write to (R3) and
     * those in the trash.
     */
    public Additions add(CampaignId id, Collection<ContactId> people) {
        mustBeKept(id);
        Set<UUID> wanted = new LinkedHashSet<>(register.present(people));
        Set<UUID> members = register.membersAmong(id, wanted);
        wanted.removeAll(members);
        Map<ContactId, MemberGate.Objection> out = objections(id, wanted);
        out.keySet().forEach(person -> wanted.remove(person.value()));
        roster.target(
                wanted.stream().map(ContactId::new).map(person -> aimedAt(id, person)).toList());
        Map<String, Integer> reasons = new TreeMap<>();
        out.values().forEach(why -> reasons.merge(why.label(), 1, Integer::sum));
        return new Additions(wanted.size(), members.size(), reasons);
    }

    /**
     * Keeps what became of one person; whom the campaign didn't know becomes a member.
     *
     * @throws RuleBroken if it would be aimed at somebody whom marketing must not write to (R3)
     */
    public void note(CampaignId id, ContactId person, MemberState state) {
        mustBeKept(id);
        if (register.present(List.of(person)).isEmpty()) {
            throw new InvalidInput("contactId", "This person does not exist or is in the trash.");
        }
        if (state == MemberState.TARGETED) {
            mustBeFree(id, person);
        }
        roster.target(List.of(new NewMember(id, person, state, roster.now())));
    }

    /** Takes a person off the list; responses stay. */
    public void remove(CampaignId id, ContactId person) {
        mustBeKept(id);
        if (roster.remove(id, List.of(person)) == 0) {
            throw new NotFound("This person is not on the list.");
        }
    }

    /** These contacts in their order, each with whether the campaign has them. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(CampaignId id, List<ContactId> people) {
        return register.candidates(id, people);
    }

    /** How many members are in each state. */
    @Transactional(readOnly = true)
    public Map<MemberState, Integer> states(CampaignId id) {
        return register.states(id);
    }

    /** Whoever is on the list already is not put on it. */
    private void mustBeFree(CampaignId id, ContactId person) {
        if (!register.membersAmong(id, List.of(person.value())).isEmpty()) {
            return;
        }
        MemberGate.Objection why = objections(id, List.of(person.value())).get(person);
        if (why != null) {
            throw new RuleBroken(
                    why.problem(),
                    "%s stays off this list. %s.".formatted(register.nameOf(person), why.label()),
                    Map.of("reason", why.reason()));
        }
    }

    private Map<ContactId, MemberGate.Objection> objections(
            CampaignId id, Collection<UUID> people) {
        Map<ContactId, MemberGate.Objection> objections = new HashMap<>();
        List<ContactId> asked = people.stream().map(ContactId::new).toList();
        if (!asked.isEmpty()) {
            gates.orderedStream().forEach(gate -> objections.putAll(gate.objections(id, asked)));
        }
        return objections;
    }

    private NewMember aimedAt(CampaignId id, ContactId person) {
        return new NewMember(id, person, MemberState.TARGETED, roster.now());
    }

    private void mustBeKept(CampaignId id) {
        campaigns
                .findById(id)
                .orElseThrow(() -> new NotFound("This campaign does not exist."))
                .mustBeKept();
    }
}
