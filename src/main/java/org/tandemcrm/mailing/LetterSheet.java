package org.tandemcrm.mailing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.mailing.text.Written;

/**
 * One letter with all that is known of it.
 *
 * @param row its line in the list
 * @param subject of whatever stands in for the words where they are not kept
 * @param attempts how often the mail server was asked to take it
 * @param messageId its name in the world of mail
 * @param written the words, with links that lead straight to their targets and count as nobody's;
 *     null if it never went out
 * @param isAsItWas whether these are the very words that went out; else they are today's
 * @param echoes what came back to it
 */
public record LetterSheet(
        CampaignId campaign,
        LetterRow row,
        String subject,
        int attempts,
        String messageId,
        Instant madeAt,
        @Nullable Instant sentAt,
        @Nullable Written written,
        boolean isAsItWas,
        List<Echo> echoes) {}
