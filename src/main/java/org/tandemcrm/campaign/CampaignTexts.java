package org.tandemcrm.campaign;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the words of a campaign are kept and spoken. */
final class CampaignTexts {

    private CampaignTexts() {}

    /** Without the blanks around it; nothing where nothing was said. */
    static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static String inSentence(CampaignStatus status) {
        return status.label().toLowerCase(Locale.ROOT);
    }
}
