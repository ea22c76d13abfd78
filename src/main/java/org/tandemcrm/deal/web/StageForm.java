package org.tandemcrm.deal.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.StageCard;
import org.tandemcrm.deal.StageDetails;
import org.tandemcrm.deal.StageNeed;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.EditForm;

/** A stage as an owner types it. */
record StageForm(
        @Nullable Long version,
        @Size(max = 60) @Nullable String label,
        @NotNull(message = "Give a share in percent.") @Nullable Integer expectedShare,
        @NotNull(message = "Give a number of days.") @Nullable Integer idleDays,
        @Nullable List<StageNeed> needs)
        implements EditForm {

    private static final int USUAL_SHARE = 50;
    private static final int USUAL_DAYS = 14;

    static StageForm blank() {
        return new StageForm(null, null, USUAL_SHARE, USUAL_DAYS, List.of());
    }

    static StageForm of(StageCard card) {
        return new StageForm(
                card.version(),
                card.label(),
                card.typedShare(),
                card.idleDays(),
                card.needs().stream().sorted().toList());
    }

    /** What may be asked, each as a sentence that must be true. */
    static List<Choice> choices() {
        return Arrays.stream(StageNeed.values())
                .map(need -> new Choice(need.name(), need.label()))
                .toList();
    }

    /** Only of a form without errors. */
    StageDetails details() {
        Set<StageNeed> asked = EnumSet.noneOf(StageNeed.class);
        if (needs != null) {
            needs.stream().filter(Objects::nonNull).forEach(asked::add);
        }
        return new StageDetails(
                label == null ? "" : label,
                asked,
                Objects.requireNonNull(expectedShare),
                Objects.requireNonNull(idleDays));
    }
}
