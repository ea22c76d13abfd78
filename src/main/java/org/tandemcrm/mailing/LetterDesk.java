package org.tandemcrm.mailing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.mailing.text.MailPattern;
import org.tandemcrm.mailing.text.Written;
import org.tandemcrm.shared.NotFound;

/** Where one letter is looked at: as it was sent, and what became of it. */
@Service
@Transactional(readOnly = true)
public class LetterDesk {

    /** Of these the mail server has had the words, or may have. */
    private static final Set<LetterState> GONE =
            EnumSet.of(LetterState.SENT, LetterState.UNKNOWN, LetterState.REFUSED);

    private final LetterReading reading;
    private final Writing writing;
    private final ObjectProvider<Echoes> echoes;

    LetterDesk(LetterReading reading, Writing writing, ObjectProvider<Echoes> echoes) {
        this.reading = reading;
        this.writing = writing;
        this.echoes = echoes;
    }

    /** The letter of the campaign, or NotFound. */
    public LetterSheet sheet(CampaignId campaign, LetterId id) {
        LetterReading.Kept kept =
                reading.find(campaign, id)
                        .orElseThrow(() -> new NotFound("This letter does not exist."));
        MailPattern pattern = MailPattern.of(kept.text());
        @Nullable Written written =
                GONE.contains(kept.row().state()) ? written(kept, pattern) : null;
        List<Echo> came = echoes.stream().flatMap(each -> each.of(id).stream()).toList();
        return new LetterSheet(
                kept.campaign(),
                kept.row(),
                written == null ? kept.text().subject() : written.subject(),
                kept.attempts(),
                kept.messageId(),
                kept.madeAt(),
                kept.sentAt(),
                written,
                kept.isWorded() && kept.facts() != null,
                came);
    }

    /** A link of the letter itself would count as its reader's interest, so none stands here. */
    private Written written(LetterReading.Kept kept, MailPattern pattern) {
        LetterFacts facts = kept.facts();
        return facts == null
                ? writing.proof(pattern, kept.row().contact())
                : pattern.write(facts.known(), UnaryOperator.identity(), facts.foot());
    }
}
