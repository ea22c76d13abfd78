package org.tandemcrm.capture;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.CurrentUser;

/** Where a marketer makes the tracked links of a campaign. */
@Service
@Transactional
public class LinkDesk {

    private static final int LONGEST_LABEL = 200;

    private final LinkRows rows;
    private final CampaignDesk campaigns;
    private final CurrentUser me;
    private final Clock clock;

    LinkDesk(LinkRows rows, CampaignDesk campaigns, CurrentUser me, Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.me = me;
        this.clock = clock;
    }

    /** Makes a link with a general code, or InvalidInput. */
    public LinkId add(NewLink link) {
        campaigns.living(link.campaign());
        LinkId id = LinkId.next();
        rows.insert(
                id,
                checked(link),
                false,
                clock.instant(),
                me.find().map(viewer -> viewer.id().value()).orElse(null));
        rows.insertCode(Codes.next(Codes.GENERAL), id, clock.instant());
        return id;
    }

    /** The link of that campaign, or NotFound. */
    @Transactional(readOnly = true)
    public LinkCard card(CampaignId campaign, LinkId link) {
        LinkCard card = card(link);
        if (!card.campaign().equals(campaign)) {
            throw new NotFound("There is no such link in this campaign.");
        }
        return card;
    }

    /** Many links with their figures, in that order; unknown ones are left out. */
    @Transactional(readOnly = true)
    public List<LinkCard> cards(List<LinkId> links) {
        Map<LinkId, LinkCard> found =
                rows.cards(links).stream().collect(Collectors.toMap(LinkCard::id, card -> card));
        return links.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** From now on the link leads nowhere; what came by it is kept. */
    public void close(LinkId link) {
        found(rows.close(link, clock.instant()));
    }

    /** Lets a closed link lead on again. */
    public void open(LinkId link) {
        found(rows.close(link, null));
    }

    /** The link with its figures, or NotFound. */
    @Transactional(readOnly = true)
    public LinkCard card(LinkId link) {
        return rows.card(link).orElseThrow(() -> new NotFound("There is no such link."));
    }

    /** The links of a campaign with their figures, the latest first. */
    @Transactional(readOnly = true)
    public List<LinkCard> of(CampaignId campaign) {
        return rows.of(campaign);
    }

    private NewLink checked(NewLink link) {
        List<Flaw> flaws = new ArrayList<>();
        String label = link.label().strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            flaws.add(new Flaw("label", "Give it a name of at most 200 characters."));
        }
        String target = link.target() == null || link.form() != null ? "" : link.target();
        var address = WebAddress.parse(target);
        if (link.form() == null && address.isEmpty()) {
            flaws.add(
                    new Flaw(
                            "target",
                            "Enter an address that begins with https:// or http://, or choose a"
                                    + " form."));
        }
        if (link.form() != null && !rows.hasForm(link.form())) {
            flaws.add(new Flaw("formId", "There is no such form."));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        return new NewLink(
                link.campaign(),
                label,
                link.medium(),
                address.map(WebAddress::value).orElse(null),
                link.form());
    }

    private static void found(int rows) {
        if (rows == 0) {
            throw new NotFound("There is no such link.");
        }
    }
}
