package org.tandemcrm.audience.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.audience.PrintRun;
import org.tandemcrm.audience.PrintWish;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.web.Notice;

/** Answers who asks for a file for the printer, or says that it is posted. */
@Component
public class PrintAnswer {

    private final PrintRun prints;

    PrintAnswer(PrintRun prints) {
        this.prints = prints;
    }

    /**
     * Sends the file, or leads back with what is missing.
     *
     * @param what "codes" for the pictures of the links, else the addresses
     * @param back where the page is
     */
    public @Nullable String send(
            CampaignId campaign,
            PrintWish wish,
            @Nullable String what,
            String back,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        try {
            ("codes".equals(what) ? prints.codes(campaign, wish) : prints.file(campaign, wish))
                    .send(response);
            return null;
        } catch (InvalidInput invalid) {
            Notice.warn(flash, invalid.flaws().get(0).message());
            return "redirect:" + back;
        }
    }

    /** Leads back with how many are marked, or why nobody is. */
    public String posted(IntSupplier posting, String back, RedirectAttributes flash) {
        try {
            int people = posting.getAsInt();
            Notice.success(
                    flash,
                    people == 1
                            ? "One person is marked as sent."
                            : "%,d people are marked as sent.".formatted(people));
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence());
        }
        return "redirect:" + back;
    }
}
