package org.tandemcrm.deal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The rows of {@link StageRow}. */
interface StageRows extends JpaRepository<StageRow, UUID> {

    @Query("select s from StageRow s where s.stage = :stage")
    Optional<StageRow> called(Stage stage);
}
