package org.tandemcrm.campaign;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.offering.PriceListId;

/**
 * What is meant with a campaign before it runs.
 *
 * @param startsOn the planned first day
 * @param endsOn the planned last day
 * @param parentId the bigger campaign that it is part of
 * @param priceListId the prices that it offers, while they are in force
 * @param medium where an advertisement stands or is heard
 */
@Embeddable
public record CampaignPlan(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "parent_id"))
                @Nullable CampaignId parentId,
        @Nullable String goal,
        @Embedded @Nullable PriceListId priceListId,
        @Nullable @Enumerated(EnumType.STRING) Medium medium) {

    /** Nothing is planned yet. */
    public static final CampaignPlan NONE = new CampaignPlan(null, null, null, null, null, null);

    public CampaignPlan {
        goal = CampaignTexts.tidy(goal);
    }

    /** The same between other days. */
    public CampaignPlan lasting(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new CampaignPlan(from, to, parentId, goal, priceListId, medium);
    }

    public CampaignPlan partOf(@Nullable CampaignId parent) {
        return new CampaignPlan(startsOn, endsOn, parent, goal, priceListId, medium);
    }

    public CampaignPlan aimingAt(@Nullable String other) {
        return new CampaignPlan(startsOn, endsOn, parentId, other, priceListId, medium);
    }

    public CampaignPlan offering(@Nullable PriceListId list) {
        return new CampaignPlan(startsOn, endsOn, parentId, goal, list, medium);
    }

    public CampaignPlan by(@Nullable Medium other) {
        return new CampaignPlan(startsOn, endsOn, parentId, goal, priceListId, other);
    }
}
