package org.tandemcrm.lead.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadPanel;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Users;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Panel;

/** What stands around a lead on its page: panels of other modules, and what may be chosen. */
@Component
class LeadSurroundings {

    private final List<LeadPanel> panels;
    private final Users users;
    private final Firm firm;

    LeadSurroundings(List<LeadPanel> panels, Users users, Firm firm) {
        this.panels = panels;
        this.users = users;
        this.firm = firm;
    }

    void fill(LeadCard card, Model model) {
        List<Panel> shown =
                panels.stream().map(p -> p.of(card.id())).flatMap(Optional::stream).toList();
        model.addAttribute("panels", shown);
        model.addAttribute("scale", firm.settings().scale());
        model.addAttribute("channels", Choice.of(Channel.class, Channel::label));
        model.addAttribute("directions", Choice.of(Direction.class, Direction::label));
        model.addAttribute("outcomes", Choice.of(Outcome.class, Outcome::label));
        model.addAttribute("roles", Choice.of(BuyingRole.class, BuyingRole::label));
        model.addAttribute("workers", workers());
        model.addAttribute("persons", persons(card));
        model.addAttribute(
                "mainHasPart",
                card.stakeholders().stream()
                        .anyMatch(person -> person.contactId().equals(card.contactId())));
    }

    List<Choice> workers() {
        return users.active().stream()
                .filter(person -> person.may(Right.WORK_LEADS))
                .map(LeadSurroundings::choice)
                .toList();
    }

    private static List<Choice> persons(LeadCard card) {
        Stream<Choice> main =
                card.contactId() == null
                        ? Stream.empty()
                        : Stream.of(new Choice(card.contactId().toString(), card.name()));
        Stream<Choice> others =
                card.stakeholders().stream()
                        .filter(person -> !person.contactId().equals(card.contactId()))
                        .map(person -> new Choice(person.contactId().toString(), person.name()));
        return Stream.concat(main, others).toList();
    }

    private static Choice choice(Person person) {
        return new Choice(person.id().toString(), person.name());
    }
}
