package org.tandemcrm.audience.standing.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.audience.AudienceDesk;
import org.tandemcrm.audience.StandingMail;
import org.tandemcrm.audience.standing.Plan;
import org.tandemcrm.audience.standing.Standing;
import org.tandemcrm.audience.standing.StandingDesk;
import org.tandemcrm.audience.standing.StepKind;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.Users;
import org.tandemcrm.web.Choice;

/** Gathers what the page of a standing campaign shows. */
@Component
class StandingPages {

    private final StandingDesk desk;
    private final CampaignDesk campaigns;
    private final Users users;
    private final AudienceDesk audiences;
    private final PrinterPanel printer;
    private final ObjectProvider<StandingMail> mail;

    StandingPages(
            StandingDesk desk,
            CampaignDesk campaigns,
            Users users,
            AudienceDesk audiences,
            PrinterPanel printer,
            ObjectProvider<StandingMail> mail) {
        this.desk = desk;
        this.campaigns = campaigns;
        this.users = users;
        this.audiences = audiences;
        this.printer = printer;
        this.mail = mail;
    }

    void show(CampaignId id, StandingForm form, Model model) {
        Plan plan = desk.of(id);
        Standing standing = desk.standing(id);
        model.addAttribute("card", campaigns.card(id));
        model.addAttribute("plan", plan);
        model.addAttribute("standing", standing);
        model.addAttribute("rows", form.rows());
        model.addAttribute("kinds", StepKind.values());
        model.addAttribute("chosen", audiences.of(id).isKept());
        model.addAttribute("marketers", marketers());
        model.addAttribute(
                "names",
                standing.tasks().stream()
                        .map(Standing.Task::assignee)
                        .distinct()
                        .collect(Collectors.toMap(u -> u, users::nameOf)));
        printer.show(id, plan, model);
        StandingMail server = mail.getIfAvailable();
        boolean mails = plan.steps().stream().anyMatch(step -> step.kind() == StepKind.MAIL);
        model.addAttribute("mute", mails && (server == null || !server.isReady()));
    }

    private List<Choice> marketers() {
        return Stream.of(Role.MARKETER, Role.OWNER, Role.SALESPERSON)
                .flatMap(role -> users.withRole(role).stream())
                .map(person -> new Choice(person.id().toString(), person.name()))
                .distinct()
                .toList();
    }
}
