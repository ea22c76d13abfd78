package org.tandemcrm.campaign.web;

import java.util.Currency;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Etags;

/** Shows campaigns to programs as the person behind them may see them. */
@Component
class CampaignAnswers {

    private final CurrentUser me;
    private final Firm firm;

    CampaignAnswers(CurrentUser me, Firm firm) {
        this.me = me;
        this.firm = firm;
    }

    Currency currency() {
        return firm.currency();
    }

    boolean withCosts() {
        return me.get().may(Right.SEE_COSTS);
    }

    CampaignJson json(CampaignCard card) {
        return CampaignJson.of(card, currency(), withCosts());
    }

    ResponseEntity<CampaignJson> with(CampaignCard card, ResponseEntity.BodyBuilder answer) {
        return answer.eTag(Etags.of(card.version())).body(json(card));
    }
}
