package org.tandemcrm.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.Journaled;

/** A cost line of a campaign. */
@Entity
@Journaled
@Table(name = "campaign_cost")
class CampaignCost {

    @Id
    @Column(name = "campaign_cost_id")
    private UUID id;

    @Embedded private CampaignId campaignId;
    private int position;
    private String description;
    private @Nullable BigDecimal planned;
    private @Nullable BigDecimal actual;

    @Column(name = "incurred_on")
    private @Nullable LocalDate on;

    private @Nullable String supplier;

    @SuppressWarnings("NullAway.Init")
    protected CampaignCost() {}

    CampaignCost(CampaignId campaignId, int position, CostLine line) {
        this.id = Ids.next();
        this.campaignId = campaignId;
        this.position = position;
        this.description = line.description().strip();
        this.planned = line.planned();
        this.actual = line.actual();
        this.on = line.on();
        this.supplier = line.supplier();
    }

    CostLine line() {
        return new CostLine(description, planned, actual, on, supplier);
    }
}
