package org.tandemcrm.mailing;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignCard;

/** Where one sees before the sending who will get a mail. */
@Service
@Transactional(readOnly = true)
public class MailOutlook {

    private static final int MOST_JUDGED = 20_000;

    private final Prospect prospect;

    MailOutlook(Prospect prospect) {
        this.prospect = prospect;
    }

    /** Who would get it now; empty for a list so long that only the letters themselves tell. */
    public Optional<Outlook> of(CampaignCard card) {
        return card.members() > MOST_JUDGED
                ? Optional.empty()
                : Optional.of(prospect.of(card.id()));
    }
}
