package brokenhouse.lower;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** A repository that everybody may call. */
public interface Ledgers extends Repository<Ledger, UUID> {}
