package brokenhouse.lower;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** An entity that everybody may touch and that reads the wall clock. */
@Entity
public class Ledger {

    @Id private UUID id = UUID.randomUUID();
    private Instant at = Instant.now();
}
