package org.tandemcrm.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.transfer.ExternalRefs.Ref;

/**
 * One file of an import at work: sorts its rows into new, changed and same, and keeps the tally.
 */
final class Batch {

    /** A row with what another system calls it. */
    record Keyed(String externalId, SheetRow row) {

        Ref ref(UUID record) {
            return new Ref(externalId, record, row.fingerprint());
        }
    }

    /** A row made into the input of a facade's verb. */
    record Made<T>(Keyed source, T value) {}

    private final ImportId run;
    private final ExternalRefs refs;
    private final Tally tally;
    private final String system;
    private final Map<String, Map<String, UUID>> brought = new HashMap<>();
    private final Map<String, String> said;
    private final boolean rehearsal;
    private final Set<ContactId> people = new HashSet<>();

    /**
     * @param said what the files before this one have said about names, for the files after them
     */
    Batch(
            ImportId run,
            ExternalRefs refs,
            Tally tally,
            String system,
            Map<String, String> said,
            boolean rehearsal) {
        this.run = run;
        this.refs = refs;
        this.tally = tally;
        this.system = system;
        this.said = said;
        this.rehearsal = rehearsal;
    }

    /** Whether all of it is taken back: then what is only costly may be left out. */
    boolean isRehearsal() {
        return rehearsal;
    }

    /** Keeps what this file says about a name, for the files of the run that come after it. */
    void say(String name, String words) {
        said.put(name, words);
    }

    /** What a file before this one said about the name. */
    Optional<String> said(String name) {
        return Optional.ofNullable(said.get(name));
    }

    Tally tally() {
        return tally;
    }

    /** These people stand in rows that are new or changed. */
    void met(Collection<ContactId> contacts) {
        people.addAll(contacts);
    }

    Set<ContactId> people() {
        return people;
    }

    /** The record that another file of the system brought under this id. */
    Optional<UUID> find(String kind, String externalId) {
        return Optional.ofNullable(
                brought.computeIfAbsent(kind, k -> refs.all(system, k)).get(externalId));
    }

    /**
     * The rows that nobody brought before, each made into a value; a changed row is given to the
     * second function, a row that cannot be made is told with its reason.
     *
     * @param key what the other system calls a row
     */
    <T> List<Made<T>> fresh(
            String kind,
            List<SheetRow> rows,
            Function<SheetRow, String> key,
            Function<SheetRow, T> make,
            BiConsumer<UUID, SheetRow> change) {
        List<Keyed> keyed = keyed(rows, key);
        Map<String, Ref> known =
                refs.known(system, kind, keyed.stream().map(Keyed::externalId).toList());
        List<Made<T>> made = new ArrayList<>();
        for (Keyed one : keyed) {
            Ref ref = known.get(one.externalId());
            if (ref == null) {
                attempt(one.row(), () -> made.add(new Made<>(one, make.apply(one.row()))));
            } else if (ref.fingerprint().equals(one.row().fingerprint())) {
                tally.same();
            } else {
                attempt(one.row(), () -> change(kind, one, ref.record(), change));
            }
        }
        return made;
    }

    /** Keeps under which ids the values now are known; in the order of the values. */
    <T> void brought(String kind, List<Made<T>> made, List<UUID> records) {
        brought(kind, made, records, 0);
    }

    /**
     * The same.
     *
     * @param completed how many of the values were records of ours already
     */
    <T> void brought(String kind, List<Made<T>> made, List<UUID> records, int completed) {
        List<Ref> kept = new ArrayList<>(made.size());
        for (int i = 0; i < made.size(); i++) {
            kept.add(made.get(i).source().ref(records.get(i)));
        }
        refs.save(system, kind, run, kept);
        tally.created(made.size() - completed);
        for (int i = 0; i < completed; i++) {
            tally.updated();
        }
    }

    /** Keeps a further name of a record, so that other files find it. */
    void alias(String kind, List<Ref> names) {
        refs.save(system, kind, run, names);
    }

    private void change(String kind, Keyed one, UUID record, BiConsumer<UUID, SheetRow> change) {
        change.accept(record, one.row());
        refs.save(system, kind, run, List.of(one.ref(record)));
        tally.updated();
    }

    private List<Keyed> keyed(List<SheetRow> rows, Function<SheetRow, String> key) {
        Set<String> seen = new HashSet<>();
        List<Keyed> keyed = new ArrayList<>(rows.size());
        for (SheetRow row : rows) {
            attempt(
                    row,
                    () -> {
                        Keyed one = new Keyed(key.apply(row), row);
                        if (!seen.add(one.externalId())) {
                            throw new Unfit("The file has this row twice: " + one.externalId());
                        }
                        keyed.add(one);
                    });
        }
        return keyed;
    }

    private void attempt(SheetRow row, Runnable step) {
        try {
            step.run();
        } catch (Unfit unfit) {
            tally.failed(row, unfit.reason());
        }
    }
}
