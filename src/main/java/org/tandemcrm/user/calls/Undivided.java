package org.tandemcrm.user.calls;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Does all that a keyed call asks for in one transaction, and keeps its answer in the same. */
@Component
public class Undivided {

    private final CallBook book;

    Undivided(CallBook book) {
        this.book = book;
    }

    /**
     * Does the work; an exception, or an answer that is not to be kept, takes all of it back.
     *
     * @param work done again from its start where the database broke it off
     * @param answer what to keep of the work's result; empty for a refusal
     */
    @Transactional(rollbackFor = Exception.class)
    public <T> T run(UUID attempt, Callable<T> work, Function<T, Optional<Answer>> answer)
            throws Exception {
        T result = FacadeEdge.within(work);
        answer.apply(result)
                .ifPresentOrElse(
                        kept -> book.keep(attempt, kept),
                        TransactionAspectSupport.currentTransactionStatus()::setRollbackOnly);
        return result;
    }
}
