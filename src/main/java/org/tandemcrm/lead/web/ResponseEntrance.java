package org.tandemcrm.lead.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignCodes;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CodeMeaning;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.lead.ResponseDesk;

/** Takes in the response that a program sends, and answers with it and its lead. */
@Component
class ResponseEntrance {

    private final CampaignCodes codes;
    private final ResponseDesk desk;
    private final ResponseBook responses;
    private final Clock clock;

    ResponseEntrance(CampaignCodes codes, ResponseDesk desk, ResponseBook responses, Clock clock) {
        this.codes = codes;
        this.desk = desk;
        this.responses = responses;
        this.clock = clock;
    }

    /**
     * @param place the campaign that the address names; null where the code does
     */
    ResponseEntity<ResponseJson> take(@Nullable CampaignId place, ResponseBody body) {
        CodeMeaning meant = body.meant(place, codes);
        Instant at = body.occurredAt() == null ? clock.instant() : body.occurredAt();
        ResponseId id = record(meant, body, at);
        URI address = URI.create("/api/v1/campaigns/" + meant.campaign() + "/responses/" + id);
        return ResponseEntity.created(address).body(json(id));
    }

    ResponseJson json(ResponseId id) {
        return ResponseJson.of(responses.card(id), desk.leadsOf(List.of(id)).get(id));
    }

    private ResponseId record(CodeMeaning meant, ResponseBody body, Instant at) {
        ResponseBody.Someone told = body.contact();
        return told == null
                ? desk.record(body.of(meant, at))
                : desk.record(
                        told.details(), told.answers(), body.ofStranger(meant.campaign(), at));
    }
}
