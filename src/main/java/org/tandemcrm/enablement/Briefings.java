package org.tandemcrm.enablement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Viewer;

/** What sales must know of a campaign, version by version, and who has read it (R7). */
@Service
@Transactional
public class Briefings {

    private final BriefingRows rows;
    private final BriefingNews news;
    private final CampaignPrices prices;
    private final CurrentUser me;
    private final Clock clock;

    Briefings(
            BriefingRows rows,
            BriefingNews news,
            CampaignPrices prices,
            CurrentUser me,
            Clock clock) {
        this.prices = prices;
        this.rows = rows;
        this.news = news;
        this.me = me;
        this.clock = clock;
    }

    /** The briefing of the campaign as it stands now, if one is written. */
    @Transactional(readOnly = true)
    public Optional<BriefingCard> of(CampaignId campaign) {
        return rows.latest(campaign);
    }

    /**
     * Writes the next version.
     *
     * @param seen the version that the writer had before them, 0 for none
     * @param material whether sales must read and confirm it anew; so must they what is complete
     *     for the first time
     * @throws StaleEdit if somebody else wrote one meanwhile
     */
    public void write(CampaignId campaign, long seen, BriefingText text, boolean material) {
        news.mustBeKept(campaign);
        List<Flaw> flaws = text.flaws();
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        Optional<BriefingCard> before = rows.latest(campaign);
        if (before.map(BriefingCard::version).orElse(0) != seen) {
            throw new StaleEdit("the briefing");
        }
        put(campaign, before, beside(campaign, before, text), material);
    }

    /** Writes a version that says which files lie on the shelf now. */
    void attach(CampaignId campaign, List<Material> files, boolean material) {
        Optional<BriefingCard> before = rows.latest(campaign);
        BriefingText text = before.map(BriefingCard::text).orElse(BriefingText.NONE);
        put(campaign, before, text.beside(Material.names(files), prices.of(campaign)), material);
    }

    /** Writes a version with the prices of the campaign's list as they are now. */
    void price(CampaignId campaign) {
        Optional<BriefingCard> before = rows.latest(campaign);
        before.ifPresent(
                card -> put(campaign, before, beside(campaign, before, card.text()), false));
    }

    private BriefingText beside(
            CampaignId campaign, Optional<BriefingCard> before, BriefingText text) {
        return text.beside(
                before.map(card -> card.text().of(BriefingPart.ATTACHED)), prices.of(campaign));
    }

    /** Throws RuleBroken if the campaign lies in the trash. */
    void mustBeKept(CampaignId campaign) {
        news.mustBeKept(campaign);
    }

    private void put(
            CampaignId campaign,
            Optional<BriefingCard> before,
            BriefingText text,
            boolean material) {
        if (before.isPresent() && before.get().text().equals(text)) {
            return;
        }
        boolean first = before.map(card -> !card.text().isComplete()).orElse(true);
        int version = before.map(BriefingCard::version).orElse(0) + 1;
        insert(
                card(campaign, version, text, material || first),
                first ? List.of() : Change.between(before.get().text(), text));
    }

    /**
     * Keeps that the present person read the briefing.
     *
     * @param version what they read; the present one if absent
     */
    void confirm(CampaignId campaign, @Nullable Integer version) {
        news.mustBeKept(campaign);
        BriefingCard present =
                rows.latest(campaign)
                        .orElseThrow(() -> new NotFound("This campaign has no briefing yet."));
        int read = Objects.requireNonNullElse(version, present.version());
        if (read < 1 || read > present.version()) {
            throw new InvalidInput("version", "There is no such version.");
        }
        if (read < lastAsked(campaign)) {
            throw new RuleBroken(
                    "briefing-changed",
                    "The briefing has changed since you opened it. Read it again, then confirm.");
        }
        rows.confirm(campaign, read, me.get().id(), clock.instant());
    }

    /** The parts that changed since the present person confirmed, with what they said then. */
    @Transactional(readOnly = true)
    public List<Change> changesForMe(CampaignId campaign) {
        BriefingCard present = rows.latest(campaign).orElse(null);
        var last = rows.confirmationsSince(campaign, 1).get(me.get().id());
        if (present == null || last == null || last.version() == present.version()) {
            return List.of();
        }
        return rows.version(campaign, last.version())
                .map(before -> Change.between(before.text(), present.text()))
                .orElse(List.of());
    }

    /** The parts that the present version changed, whoever has read what. */
    @Transactional(readOnly = true)
    public List<Change> latestChanges(CampaignId campaign) {
        BriefingCard present = rows.latest(campaign).orElse(null);
        return present == null || present.version() == 1
                ? List.of()
                : rows.version(campaign, present.version() - 1)
                        .map(before -> Change.between(before.text(), present.text()))
                        .orElse(List.of());
    }

    private int lastAsked(CampaignId campaign) {
        return rows.latestMaterial(campaign).map(BriefingCard::version).orElse(1);
    }

    private BriefingCard card(
            CampaignId campaign, int version, BriefingText text, boolean material) {
        Viewer writer = me.get();
        Instant now = clock.instant();
        return new BriefingCard(campaign, version, material, text, writer.id(), writer.name(), now);
    }

    private void insert(BriefingCard card, List<Change> changes) {
        try {
            rows.insert(card);
        } catch (DuplicateKeyException faster) {
            throw new StaleEdit("the briefing");
        }
        news.spread(card, changes);
    }
}
