package org.tandemcrm.audience;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.MemberIntake;
import org.tandemcrm.contact.ContactId;

/** Puts some of those whom the rules found on the list, after it has asked for them once more. */
@Component
class Seating {

    private final Admission admission;
    private final MemberIntake intake;
    private final FixingBook book;

    Seating(Admission admission, MemberIntake intake, FixingBook book) {
        this.admission = admission;
        this.intake = intake;
        this.book = book;
    }

    /** Whether the campaign still runs; if it does not, nobody is put on its list. */
    @Transactional
    public boolean seat(CampaignId campaign, List<UUID> some) {
        if (!admission.isOpen(campaign)) {
            return false;
        }
        Map<ContactId, Optional<LeftOut>> verdicts =
                admission.judge(campaign, some.stream().map(ContactId::new).toList());
        List<UUID> fine = new ArrayList<>();
        Map<LeftOut, Integer> out = new EnumMap<>(LeftOut.class);
        verdicts.forEach(
                (person, why) ->
                        why.ifPresentOrElse(
                                reason -> out.merge(reason, 1, Integer::sum),
                                () -> fine.add(person.value())));
        intake.aim(campaign, fine);
        book.changed(campaign, some.size() - verdicts.size(), out);
        return true;
    }
}
