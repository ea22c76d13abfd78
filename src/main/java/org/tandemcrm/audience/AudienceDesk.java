package org.tandemcrm.audience;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.RuleBroken;

/** Where it is decided whom a campaign is for. */
@Service
@Transactional
public class AudienceDesk {

    private final AudienceBook book;
    private final FixingBook fixings;
    private final CampaignDesk campaigns;
    private final People people;

    AudienceDesk(AudienceBook book, FixingBook fixings, CampaignDesk campaigns, People people) {
        this.book = book;
        this.fixings = fixings;
        this.campaigns = campaigns;
        this.people = people;
    }

    /** The audience as it was last kept. */
    @Transactional(readOnly = true)
    public AudienceCard of(CampaignId campaign) {
        campaigns.card(campaign);
        return book.find(campaign).orElse(AudienceCard.NONE);
    }

    /** Whom the rules find today, whether they are kept or not. */
    @Transactional(readOnly = true)
    public Turnout turnout(CampaignId campaign, RuleGroup rules) {
        mustHold(rules);
        return people.turnout(campaigns.card(campaign), rules);
    }

    /**
     * Keeps the rules of a campaign that is still to be launched.
     *
     * @param version the version that the editor opened, 0 for none
     * @throws org.tandemcrm.shared.StaleEdit if there is a newer one
     */
    public void keep(CampaignId campaign, int version, RuleGroup rules) {
        CampaignCard card = campaigns.held(campaign);
        switch (card.status()) {
            case ENDED, CANCELLED ->
                    throw new RuleBroken(
                            "campaign-status",
                            "\"%s\" is over: its audience stays as it was.".formatted(card.name()));
            case PLANNED, BRIEFED, RUNNING -> mustHold(rules);
        }
        if (fixings.find(campaign).isPresent()) {
            throw new RuleBroken(
                    "list-fixed", "The list of \"%s\" is fixed.".formatted(card.name()));
        }
        book.write(campaign, version, rules.tidied());
    }

    /**
     * The people whom the kept rules find, as a list with its parameters.
     *
     * @param verdict why they are left out; null for those who are in
     */
    @Transactional(readOnly = true)
    public Found found(CampaignId campaign, @Nullable LeftOut verdict) {
        AudienceSql sql = people.sql(campaigns.card(campaign), of(campaign).rules());
        return new Found(AudienceListing.people(campaign, sql, verdict), sql.parameters());
    }

    /** Everybody whom the kept rules find now. */
    @Transactional(readOnly = true)
    public Judged judged(CampaignId campaign) {
        return people.judged(campaigns.card(campaign), of(campaign).rules());
    }

    /**
     * Why each of these people may not be reached now by that channel; empty if they may, absent if
     * they are no longer known.
     */
    @Transactional(readOnly = true)
    public Map<ContactId, Optional<LeftOut>> verdicts(
            CampaignId campaign, @Nullable Channel channel, List<ContactId> known) {
        return people.verdicts(campaigns.card(campaign), channel, known);
    }

    /** The same by the campaign's own channel. */
    @Transactional(readOnly = true)
    public Map<ContactId, Optional<LeftOut>> verdicts(CampaignId campaign, List<ContactId> known) {
        CampaignCard card = campaigns.card(campaign);
        return people.verdicts(card, card.channel().mailing(), known);
    }

    /** The same for what is no mailing, whatever mailings they refused. */
    @Transactional(readOnly = true)
    public Map<ContactId, Optional<LeftOut>> verdictsPersonally(List<ContactId> known) {
        return people.verdictsPersonally(known);
    }

    /** The subjects of the mails that a standing campaign sends, by the place of their step. */
    @Transactional(readOnly = true)
    public SortedMap<Integer, String> mailSteps(CampaignId campaign) {
        return book.mailSteps(campaign);
    }

    /** A list of people and what its query needs. */
    public record Found(Listing<AudienceRow> listing, Map<String, Object> parameters) {}

    private static void mustHold(RuleGroup rules) {
        List<Flaw> flaws = rules.flaws("");
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }
}
