package org.tandemcrm.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Journal;
import org.tandemcrm.user.RunId;

/**
 * Brings the files of an import in the order in which they point at each other, all in one
 * transaction: an import is there whole or not at all.
 */
@Component
class ImportRunner {

    private final ImportBook book;
    private final Recipes recipes;
    private final ExternalRefs refs;
    private final Journal journal;
    private final Consents consents;
    private final TransactionTemplate transaction;

    ImportRunner(
            ImportBook book,
            Recipes recipes,
            ExternalRefs refs,
            Journal journal,
            Consents consents,
            PlatformTransactionManager transactions) {
        this.book = book;
        this.recipes = recipes;
        this.refs = refs;
        this.journal = journal;
        this.consents = consents;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A file at work. */
    record Work(StoredFile file, Sheet sheet, Recipe recipe, Tally tally) {}

    /** Takes the files over; the report is committed with them. */
    void run(ImportId id, IntConsumer done) {
        List<Work> works = works(id);
        transaction.executeWithoutResult(
                status ->
                        journal.during(
                                new RunId(id.value()),
                                () -> {
                                    bring(id, works, done, false);
                                    works.forEach(w -> keep(id, w));
                                    book.end(id, ImportState.DONE, null);
                                }));
    }

    /** What would come of the files: everything is done, counted and taken back. */
    List<Work> rehearse(ImportId id) {
        List<Work> works = works(id);
        transaction.executeWithoutResult(
                status -> {
                    bring(id, works, rows -> {}, true);
                    status.setRollbackOnly();
                });
        return works;
    }

    List<Work> works(ImportId id) {
        List<Work> works = new ArrayList<>();
        for (StoredFile file : book.files(id)) {
            Sheet sheet = SheetReader.read(file.name(), file.content());
            Recipe recipe = recipes.named(file.recipe()).orElseGet(() -> recipes.guess(sheet));
            works.add(new Work(file, sheet, recipe, new Tally()));
        }
        return works;
    }

    private void bring(ImportId id, List<Work> works, IntConsumer done, boolean rehearsal) {
        List<Work> ordered =
                works.stream().sorted(Comparator.comparingInt(w -> w.recipe().order())).toList();
        Map<String, String> said = new HashMap<>();
        for (Work work : ordered) {
            Batch batch =
                    new Batch(id, refs, work.tally(), work.recipe().system(), said, rehearsal);
            try {
                work.recipe().bring(work.sheet(), work.file().mapping(), batch);
            } catch (InvalidInput invalid) {
                throw new Unreadable(
                        "%s cannot be taken over: %s"
                                .formatted(work.file().name(), invalid.getMessage()));
            }
            work.tally().suppressed(consents.countOptedOutBefore(batch.people()));
            done.accept(work.sheet().rows().size());
        }
    }

    private void keep(ImportId id, Work work) {
        book.keep(id, work.file(), work.sheet().rows().size(), work.tally());
    }
}
