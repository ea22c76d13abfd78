package org.tandemcrm.attribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.BriefingState;
import org.tandemcrm.campaign.CampaignRow;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Share;

/**
 * What came of a campaign, from those it was meant for to those who bought.
 *
 * @param spend what it cost; absent for who may not see costs
 * @param credit what it earned by the model; absent where nothing was sold, and for who may not see
 *     attribution
 * @param handbacks why sales gave its leads back, by reason
 */
public record CampaignYield(
        CampaignRow campaign,
        Heads heads,
        Leads leads,
        @Nullable Money spend,
        @Nullable CampaignCredit credit,
        Map<HandbackReason, Long> handbacks,
        BriefingState briefing) {

    /** From how many on a share is shown without its interval. */
    private static final long MANY = 30;

    /**
     * People, each counted once.
     *
     * @param audience whom it was meant for: the list, or print run, visitors and listeners
     * @param reached whom it came to; whoever answered was reached
     * @param deciders those who answered and decide or hold the budget in some lead
     * @param known what of it is known by name
     */
    public record Heads(
            long audience,
            long reached,
            long responded,
            long deciders,
            long responses,
            Known known,
            Wanted wanted) {

        static final Heads NONE = of(0, 0, 0, 0, 0, 0);

        static Heads of(
                long members, long sent, long reach, long responded, long deciders, long all) {
            long reached = Math.max(Math.max(sent, reach), responded);
            return new Heads(
                    Math.max(Math.max(members, reach), reached),
                    reached,
                    responded,
                    deciders,
                    all,
                    new Known(members, sent),
                    Wanted.NOTHING);
        }

        Heads wanting(Wanted goals) {
            return new Heads(audience, reached, responded, deciders, responses, known, goals);
        }

        /**
         * People on the campaign's list: the lists behind the first two numbers hold nobody else.
         *
         * @param sent those to whom it went out
         */
        public record Known(long members, long sent) {}
    }

    /** What it was to bring; absent where nobody said. */
    public record Wanted(
            @Nullable Integer responses, @Nullable Integer warmLeads, @Nullable Integer sales) {

        static final Wanted NOTHING = new Wanted(null, null, null);
    }

    /**
     * A goal beside what was reached.
     *
     * @param href the list behind what was reached
     */
    public record Goal(String label, long reached, int wanted, String href) {

        public boolean isMet() {
            return reached >= wanted;
        }
    }

    /** Leads that it made warm, and what became of them. */
    public record Leads(long warm, long accepted, long won) {

        static final Leads NONE = new Leads(0, 0, 0);

        Leads plus(Leads more) {
            return new Leads(warm + more.warm, accepted + more.accepted, won + more.won);
        }
    }

    /**
     * A step of the way.
     *
     * @param of its share of the step before, null for the first
     * @param each what one of them cost, null where nobody was or costs are not shown
     * @param href the list behind the number
     */
    public record Step(
            String label,
            long count,
            @Nullable Share of,
            @Nullable Money each,
            @Nullable String href) {

        /** Whether the share says so little that its interval must stand beside it. */
        public boolean isRough() {
            return of != null && of.isKnown() && (of.whole() < MANY || of.part() < MANY);
        }
    }

    /** The way from the audience to the sale. */
    public List<Step> steps() {
        String home = "/campaigns/" + campaign.id();
        String list = home + "/results/leads?";
        List<Step> steps = new ArrayList<>();
        boolean listed = heads.audience() == heads.known().members();
        steps.add(step("Audience", heads.audience(), null, listed ? home + "/members" : null));
        boolean named = heads.reached() == heads.known().sent();
        steps.add(
                step(
                        "Reached",
                        heads.reached(),
                        heads.audience(),
                        named ? home + "/members?reached=true" : null));
        steps.add(
                step(
                        "Responded",
                        heads.responded(),
                        heads.reached(),
                        home + "/responses?first=true"));
        steps.add(step("Warm", leads.warm(), null, list + "warmed=true"));
        steps.add(
                step(
                        "Accepted",
                        leads.accepted(),
                        leads.warm(),
                        list + "warmed=true&accepted=true"));
        steps.add(step("Won", leads.won(), leads.warm(), list + "warmed=true&won=true"));
        return steps;
    }

    private Step step(String label, long count, @Nullable Long whole, @Nullable String href) {
        Share share = whole == null ? null : new Share(Math.min(count, whole), whole);
        return new Step(label, count, share, each(count), href);
    }

    private @Nullable Money each(long count) {
        if (spend == null || spend.isZero() || count == 0) {
            return null;
        }
        BigDecimal one = spend.amount().divide(BigDecimal.valueOf(count), 4, RoundingMode.HALF_UP);
        return new Money(one, spend.currency());
    }

    /** What was wanted of it, beside what came; all its responses count, not people once. */
    public List<Goal> goals() {
        Wanted wanted = heads.wanted();
        String home = "/campaigns/" + campaign.id();
        List<Goal> goals = new ArrayList<>();
        if (wanted.responses() != null) {
            String list = home + "/responses";
            goals.add(new Goal("Responses", heads.responses(), wanted.responses(), list));
        }
        if (wanted.warmLeads() != null) {
            String list = home + "/results/leads?warmed=true";
            goals.add(new Goal("Warm leads", leads.warm(), wanted.warmLeads(), list));
        }
        if (wanted.sales() != null) {
            String list = home + "/results/leads?warmed=true&won=true";
            goals.add(new Goal("Sales", leads.won(), wanted.sales(), list));
        }
        return goals;
    }

    /** How many of those who answered are people who decide. */
    public Share deciders() {
        return new Share(heads.deciders(), heads.responded());
    }

    /** The people behind that number, each once. */
    public String decidersHref() {
        return "/campaigns/" + campaign.id() + "/responses?first=true&decides=true";
    }

    /** How many of the reached answered. */
    public Share answering() {
        return new Share(heads.responded(), heads.reached());
    }

    public long handedBack() {
        return handbacks.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A campaign of the past is not briefed any more. */
    public boolean briefingMatters() {
        return briefing.complete() || !isOver();
    }

    boolean isStillToCome() {
        return campaign.status() == CampaignStatus.PLANNED
                || campaign.status() == CampaignStatus.BRIEFED;
    }

    boolean isOver() {
        return campaign.status() == CampaignStatus.ENDED;
    }
}
