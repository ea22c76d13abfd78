package org.tandemcrm.house;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;

/**
 * What tests need that let facts happen at random and compare what is kept in memory with them; a
 * bean of every test.
 */
@Lazy
@Component
public class RandomFacts {

    private final PlatformTransactionManager transactions;

    RandomFacts(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    /** As pages read it. */
    public <T> T asReader(Supplier<T> told) {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        return reading.execute(status -> told.get());
    }

    /** Without the memory, as whoever may write reads it. */
    public <T> T asWriter(Supplier<T> told) {
        return new TransactionTemplate(transactions).execute(status -> told.get());
    }

    /** Says what happened, though a rule refused it. */
    public static String happened(Supplier<String> fact) {
        try {
            return fact.get();
        } catch (RuleBroken | InvalidInput | NotFound refused) {
            return "refused: " + refused.getMessage();
        }
    }

    public static String did(String what, Runnable work) {
        work.run();
        return what;
    }

    /** Any of them; refused where there is none yet. */
    public static <T> T one(List<T> some, Random dice) {
        if (some.isEmpty()) {
            throw new RuleBroken("none", "There is none yet.", Map.of());
        }
        return some.get(dice.nextInt(some.size()));
    }
}
