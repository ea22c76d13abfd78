package org.tandemcrm.enablement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.enablement.BriefingRows.Confirmation;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.user.Absences;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/** Knows whom a briefing is for and who of them has read it. */
@Component
@Transactional(readOnly = true)
public class Readers {

    private final BriefingRows rows;
    private final Users users;
    private final Absences absences;
    private final Firm firm;

    Readers(BriefingRows rows, Users users, Absences absences, Firm firm) {
        this.rows = rows;
        this.users = users;
        this.absences = absences;
        this.firm = firm;
    }

    /**
     * The salespeople who are there now, and who confirmed before they went away; whoever is the
     * only user is asked nothing.
     */
    public Readership of(CampaignId campaign) {
        Optional<BriefingCard> asked = rows.latestMaterial(campaign);
        Map<UserId, Confirmation> confirmations =
                asked.map(card -> rows.confirmationsSince(campaign, card.version()))
                        .orElse(Map.of());
        List<Readership.Reader> readers =
                team().present(confirmations.keySet())
                        .map(person -> reader(person, confirmations.get(person.id())))
                        .toList();
        Quorum quorum = Quorum.of(firm.settings().policies());
        LocalDate lastDay =
                asked.map(
                                card ->
                                        quorum.lastDay(
                                                LocalDate.ofInstant(card.writtenAt(), firm.zone()),
                                                firm.calendar()))
                        .orElse(null);
        boolean lapsed = lastDay != null && firm.today().isAfter(lastDay);
        return new Readership(readers, quorum.among(readers.size()), lastDay, lapsed);
    }

    /** Whoever confirmed or wrote some version of it, however old. */
    Set<UserId> whoeverRead(CampaignId campaign) {
        return rows.confirmationsSince(campaign, 1).keySet();
    }

    /** The salespeople of this day, and who of them is away. */
    record Team(List<Person> asked, Set<UserId> away) {

        /** Those who are there, and those who confirmed before they went away. */
        Stream<Person> present(Set<UserId> confirmed) {
            return asked.stream()
                    .filter(one -> !away.contains(one.id()) || confirmed.contains(one.id()));
        }
    }

    Team team() {
        return new Team(asked(), absences.away());
    }

    List<Person> asked() {
        return users.active().size() < 2 ? List.of() : users.withRole(Role.SALESPERSON);
    }

    private static Readership.Reader reader(Person person, @Nullable Confirmation confirmation) {
        return new Readership.Reader(
                person.id(),
                person.name(),
                confirmation == null ? null : confirmation.version(),
                confirmation == null ? null : confirmation.at());
    }
}
