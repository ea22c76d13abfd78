package org.tandemcrm.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tandemcrm.shared.Ids;

/** Names a campaign. */
@Embeddable
public record CampaignId(@Column(name = "campaign_id") UUID value) implements Serializable {

    public static CampaignId next() {
        return new CampaignId(Ids.next());
    }

    @JsonCreator
    public static CampaignId of(String text) {
        return new CampaignId(Ids.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
