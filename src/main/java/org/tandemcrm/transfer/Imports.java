package org.tandemcrm.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.job.JobId;
import org.tandemcrm.job.Jobs;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.transfer.ImportRunner.Work;
import org.tandemcrm.user.CurrentUser;

/** Where files come in: uploaded, looked at, then taken over whole or not at all. */
@Service
@Transactional
public class Imports {

    private static final int MOST_FILES = 20;

    private final ImportBook book;
    private final ImportRunner runner;
    private final Recipes recipes;
    private final Jobs jobs;
    private final CurrentUser current;

    Imports(ImportBook book, ImportRunner runner, Recipes recipes, Jobs jobs, CurrentUser current) {
        this.book = book;
        this.runner = runner;
        this.recipes = recipes;
        this.jobs = jobs;
        this.current = current;
    }

    /**
     * Keeps files that belong together; nothing is taken over yet.
     *
     * @throws InvalidInput if one of them is no table, with the reason at "file"
     */
    public ImportId upload(List<Upload> uploads) {
        List<Upload> given = uploads.stream().filter(u -> u.content().length > 0).toList();
        if (given.isEmpty() || given.size() > MOST_FILES) {
            throw new InvalidInput(
                    "file", "Choose between one and 20 CSV files that are not empty.");
        }
        List<StoredFile> files = new ArrayList<>();
        for (Upload upload : given) {
            files.add(stored(files.size(), upload));
        }
        ImportId id = ImportId.next();
        book.open(id, current.get().id(), files);
        return id;
    }

    private StoredFile stored(int position, Upload upload) {
        try {
            Sheet sheet = SheetReader.read(upload.name(), upload.content());
            Recipe recipe = recipes.guess(sheet);
            Map<String, String> mapping = recipe.isMapped() ? recipes.mapping(sheet) : Map.of();
            return new StoredFile(position, upload.name(), upload.content(), recipe.key(), mapping);
        } catch (Unreadable unreadable) {
            throw new InvalidInput("file", upload.name() + ": " + unreadable.getMessage());
        }
    }

    /**
     * Says what a file is and what its columns hold.
     *
     * @param mapping column to the name of a {@link Target}; empty for none
     */
    public void assign(ImportId id, int position, String recipe, Map<String, String> mapping) {
        require(book.state(id) == ImportState.UPLOADED, "This import has begun already.");
        if (recipes.named(recipe).isEmpty()) {
            throw new InvalidInput("recipe", "Choose what the file holds.");
        }
        for (String target : mapping.values()) {
            if (Arrays.stream(Target.values()).noneMatch(t -> t.name().equals(target))) {
                throw new InvalidInput("mapping", "There is nothing called " + target + ".");
            }
        }
        book.assign(id, position, recipe, mapping);
    }

    /** The same, with a target for each column in the file's order; an empty one is none. */
    public void assignInOrder(ImportId id, int position, String recipe, List<String> targets) {
        Work work =
                runner.works(id).stream()
                        .filter(w -> w.file().position() == position)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("There is no such file."));
        List<String> headers = work.sheet().headers();
        Map<String, String> mapping = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(headers.size(), targets.size()); i++) {
            if (!targets.get(i).isEmpty()) {
                mapping.put(headers.get(i), targets.get(i));
            }
        }
        assign(id, position, recipe, mapping);
    }

    /** What would come of each file if it were taken over now; nothing is. */
    @Transactional(propagation = Propagation.NEVER)
    public List<ImportPreview> preview(ImportId id) {
        require(book.state(id) != ImportState.DONE, "This import is done.");
        return runner.rehearse(id).stream().map(Imports::preview).toList();
    }

    private static ImportPreview preview(Work work) {
        Tally tally = work.tally();
        return new ImportPreview(
                work.file().position(),
                work.file().name(),
                work.recipe().key(),
                work.recipe().label(),
                work.recipe().isMapped(),
                work.recipe().isMapped() ? columns(work) : List.of(),
                work.sheet().rows().size(),
                tally.created(),
                tally.updatedRows(),
                tally.sameRows(),
                tally.suppressedRows(),
                tally.failures().stream()
                        .map(f -> new ImportPreview.Problem(f.row().line(), f.reason()))
                        .toList());
    }

    private static List<ImportPreview.Column> columns(Work work) {
        return work.sheet().headers().stream().map(h -> column(work, h)).toList();
    }

    private static ImportPreview.Column column(Work work, String header) {
        @Nullable String target = work.file().mapping().get(header);
        return new ImportPreview.Column(header, work.sheet().samples(header), target);
    }

    /** Takes the files over in the background. */
    public JobId start(ImportId id) {
        require(book.run(id), "This import has begun already.");
        List<String> names = book.names(id);
        String title =
                names.size() == 1
                        ? "Import of " + names.get(0)
                        : "Import of %d files".formatted(names.size());
        JobId job = jobs.start(ImportWork.KIND, id.toString(), title);
        book.jobIs(id, job);
        return job;
    }

    /** What a file of people may be taken for: key and label. */
    public Map<String, String> kinds() {
        return recipes.free();
    }

    private static void require(boolean fits, String sentence) {
        if (!fits) {
            throw new RuleBroken("import-not-waiting", sentence);
        }
    }
}
