package org.tandemcrm.audience.standing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.audience.PrintPosting;
import org.tandemcrm.audience.PrintedFile;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.firm.Firm;

/** Where what a standing campaign prints is fetched, and noted as posted. */
@Service
@Transactional
public class StandingPrint {

    private final StandingDesk desk;
    private final DeedBook deeds;
    private final PrintPosting posting;
    private final Firm firm;

    StandingPrint(StandingDesk desk, DeedBook deeds, PrintPosting posting, Firm firm) {
        this.desk = desk;
        this.deeds = deeds;
        this.posting = posting;
        this.firm = firm;
    }

    /** The people who wait for the printer at that step. */
    @Transactional(readOnly = true)
    public List<UUID> waiting(CampaignId campaign, int position) {
        desk.of(campaign);
        return deeds.atPrinter(campaign, position);
    }

    /** The files of that step that were made and not posted yet, the latest first. */
    @Transactional(readOnly = true)
    public List<PrintedFile> unposted(CampaignId campaign, int position) {
        return posting.unposted(campaign, position);
    }

    /**
     * A file of that step is posted: exactly those who stand in it go on from today.
     *
     * @param file the latest one if absent
     * @return how many letters they are
     */
    public int posted(CampaignId campaign, int position, @Nullable UUID file) {
        PrintPosting.Posted printed = posting.posted(campaign, position, file);
        return deeds.posted(campaign, desk.of(campaign), position, printed, firm.today());
    }
}
