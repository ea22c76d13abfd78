package org.tandemcrm.capture.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.capture.Unsubscribing;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentBasis;
import org.tandemcrm.contact.ConsentHow;
import org.tandemcrm.contact.OptOut;
import org.tandemcrm.contact.OptOuts;
import org.tandemcrm.shared.NotFound;

/** Where readers of our letters say what we may send them; looking at it changes nothing. */
@Controller
class OptOutController {

    private static final String GONE = "This link is not whole. Copy all of it out of the letter.";
    private static final int WORDING_VERSION = 1;

    private final OptOuts optOuts;
    private final Unsubscribing door;
    private final CampaignDesk campaigns;
    private final Outside outside;

    OptOutController(OptOuts optOuts, Unsubscribing door, CampaignDesk campaigns, Outside outside) {
        this.optOuts = optOuts;
        this.door = door;
        this.campaigns = campaigns;
        this.outside = outside;
    }

    @GetMapping("/u/{token}")
    String show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String saved,
            Model model,
            HttpServletResponse response) {
        Optional<OptOut> link = optOuts.read(token);
        if (link.isEmpty()) {
            return outside.nothing(GONE, model, response);
        }
        outside.page(model, response);
        model.addAttribute("token", token);
        model.addAttribute("saved", saved != null);
        model.addAttribute("channels", OptOuts.CHANNELS);
        model.addAttribute("welcome", optOuts.welcome(link.get()));
        return "capture/preferences";
    }

    /** RFC 8058: what a mail program sends when its reader presses "unsubscribe". */
    @PostMapping(path = "/u/{token}", params = "List-Unsubscribe=One-Click")
    ResponseEntity<String> unsubscribe(@PathVariable String token) {
        OptOut link = optOuts.read(token).orElseThrow(() -> new NotFound(GONE));
        door.leave(link, ConsentBasis.of(ConsentHow.ONE_CLICK, occasion(link)));
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body("You get no more mailings by email.\n");
    }

    @PostMapping(path = "/u/{token}", params = "choice")
    String choose(
            @PathVariable String token,
            @RequestParam String choice,
            @RequestParam(required = false) @Nullable List<Channel> channel,
            Model model,
            HttpServletResponse response) {
        Optional<OptOut> link = optOuts.read(token);
        if (link.isEmpty()) {
            return outside.nothing(GONE, model, response);
        }
        Set<Channel> wanted = EnumSet.noneOf(Channel.class);
        if (channel != null && !choice.equals("none")) {
            wanted.addAll(channel);
        }
        wanted.retainAll(OptOuts.CHANNELS);
        door.choose(link.get(), wanted, basis(link.get()));
        return "redirect:/u/" + token + "?saved=1";
    }

    private ConsentBasis basis(OptOut link) {
        return new ConsentBasis(
                ConsentHow.PREFERENCES,
                "%s may send me mailings by the channels that I tick.".formatted(outside.company()),
                WORDING_VERSION,
                occasion(link));
    }

    private @Nullable String occasion(OptOut link) {
        if (link.occasion() == null) {
            return null;
        }
        CampaignId campaign = new CampaignId(link.occasion());
        return campaigns.names(List.of(campaign)).get(campaign);
    }
}
