package org.tandemcrm.audience.standing.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tandemcrm.audience.PrintPer;
import org.tandemcrm.audience.PrintRun;
import org.tandemcrm.audience.PrintWish;
import org.tandemcrm.audience.standing.StandingDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** The addresses that wait for the printer, with a link of their own for each where wanted. */
@Controller
class StandingFileController {

    private final StandingDesk desk;
    private final PrintRun prints;

    StandingFileController(StandingDesk desk, PrintRun prints) {
        this.desk = desk;
        this.prints = prints;
    }

    @Needs(Right.EXPORT)
    @GetMapping("/campaigns/{id}/standing/steps/{step}/print.csv")
    ResponseEntity<byte[]> addresses(@PathVariable CampaignId id, @PathVariable int step) {
        return file(desk.toPrint(id, step), false);
    }

    /** A post, for it may make links that lead from the print to us. */
    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/standing/steps/{step}/print")
    ResponseEntity<byte[]> print(
            @PathVariable CampaignId id,
            @PathVariable int step,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable String what,
            RedirectAttributes flash) {
        boolean pictures = "codes".equals(what);
        String site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        List<UUID> people = desk.atPrinter(id, step);
        try {
            String wanted = pictures ? required(target) : target;
            PrintWish wish = new PrintWish(PrintPer.PERSON, site, wanted, people);
            return file(pictures ? prints.codes(id, wish) : prints.file(id, wish), pictures);
        } catch (InvalidInput invalid) {
            Notice.warn(flash, invalid.flaws().get(0).message());
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, site + "/campaigns/" + id + "/standing")
                    .build();
        }
    }

    private static ResponseEntity<byte[]> file(byte[] body, boolean pictures) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        pictures ? "application/zip" : "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        pictures ? "codes.zip" : "print-run.csv",
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(body);
    }

    private static String required(@Nullable String target) {
        if (target == null || target.isBlank()) {
            throw new InvalidInput("target", "Say where the codes lead.");
        }
        return target;
    }
}
