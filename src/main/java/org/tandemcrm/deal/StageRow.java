package org.tandemcrm.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.Journaled;

/** One of the owner's stages. */
@Entity
@Journaled
@Table(name = "deal_stage")
class StageRow {

    @Id
    @Column(name = "deal_stage_id")
    private UUID id;

    @Embedded private Stage stage;
    @Version private Long version;
    @Column private String label;
    @Column private int position;
    @Column private int expectedShare;
    @Column private int idleDays;
    @Column private String needs;
    @Column private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected StageRow() {}

    @SuppressWarnings("NullAway.Init")
    StageRow(Stage stage, int position, StageDetails details) {
        this.id = Ids.next();
        this.stage = stage;
        this.position = position;
        describe(details);
    }

    final void describe(StageDetails details) {
        this.label = details.label();
        this.expectedShare = details.expectedShare();
        this.idleDays = details.idleDays();
        this.needs =
                details.needs().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    void stand(int position) {
        this.position = position;
    }

    void retire(Instant at) {
        this.retiredAt = at;
    }

    void comeBack() {
        this.retiredAt = null;
    }

    static Set<StageNeed> needs(String kept) {
        Set<StageNeed> needs = EnumSet.noneOf(StageNeed.class);
        Arrays.stream(kept.split(","))
                .filter(name -> !name.isEmpty())
                .forEach(name -> needs.add(StageNeed.valueOf(name)));
        return needs;
    }

    Stage stage() {
        return stage;
    }

    long version() {
        return version;
    }

    String label() {
        return label;
    }

    int position() {
        return position;
    }

    boolean isRetired() {
        return retiredAt != null;
    }
}
