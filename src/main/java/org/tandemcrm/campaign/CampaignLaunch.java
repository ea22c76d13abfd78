package org.tandemcrm.campaign;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.tandemcrm.user.Journaled;
import org.tandemcrm.user.UserId;

/**
 * That a campaign was launched: when, by whom, and what was still missing if the owner insisted.
 */
@Entity
@Journaled
@Table(name = "campaign_launch")
class CampaignLaunch implements Persistable<CampaignId> {

    @EmbeddedId private CampaignId id;
    private Instant launchedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "launched_by"))
    private UserId launchedBy;

    private @Nullable String overrideReason;
    private @Nullable String missing;
    @Transient private boolean isNew;

    @SuppressWarnings("NullAway.Init")
    protected CampaignLaunch() {}

    CampaignLaunch(
            CampaignId campaign,
            Instant at,
            UserId by,
            @Nullable String overrideReason,
            List<String> missing) {
        this.id = campaign;
        this.launchedAt = at;
        this.launchedBy = by;
        this.overrideReason = missing.isEmpty() ? null : overrideReason;
        this.missing = missing.isEmpty() ? null : String.join("\n", missing);
        this.isNew = true;
    }

    @Override
    public CampaignId getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    LaunchCard card() {
        return new LaunchCard(
                launchedAt,
                launchedBy,
                overrideReason,
                missing == null ? List.of() : missing.lines().toList());
    }
}
