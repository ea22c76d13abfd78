package org.tandemcrm.audience.standing.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tandemcrm.audience.standing.StandingDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** The addresses that wait for the printer. */
@Controller
class StandingFileController {

    private final StandingDesk desk;

    StandingFileController(StandingDesk desk) {
        this.desk = desk;
    }

    @Needs(Right.EXPORT)
    @GetMapping("/campaigns/{id}/standing/steps/{step}/print.csv")
    ResponseEntity<byte[]> print(@PathVariable CampaignId id, @PathVariable int step) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("print-run.csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(desk.toPrint(id, step));
    }
}
