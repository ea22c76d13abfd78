package org.tandemcrm.contact;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Journal;
import org.tandemcrm.user.RunId;

/** Where two contacts that are one person become one, and two again if that was wrong. */
@Component
@Transactional
public class MergeDesk {

    private static final int MOST = 20;

    private final Merging merging;
    private final MergeRows rows;
    private final MergeParts parts;
    private final ContactDirectory directory;
    private final Journal journal;

    MergeDesk(
            Merging merging,
            MergeRows rows,
            MergeParts parts,
            ContactDirectory directory,
            Journal journal) {
        this.merging = merging;
        this.rows = rows;
        this.parts = parts;
        this.directory = directory;
        this.journal = journal;
    }

    /** Who shares a mailbox, a number or a name with the contact. */
    @Transactional(readOnly = true)
    public List<ContactCard> alike(ContactId contact) {
        return directory.cards(rows.alike(contact, MOST));
    }

    /** What would go over from the contact to another one; nothing of which there is none. */
    @Transactional(readOnly = true)
    public List<MergePart.Share> shares(ContactId from) {
        return parts.shares(from);
    }

    /** Why these two can't be merged. */
    @Transactional(readOnly = true)
    public Optional<String> refusal(ContactId from, ContactId into) {
        return parts.refusal(from, into);
    }

    /** Makes one of the two; StaleEdit if one of them was changed since somebody saw them. */
    public RunId merge(MergeChoice choice) {
        RunId run = RunId.next();
        parts.refusal(choice.from(), choice.into())
                .ifPresent(
                        why -> {
                            throw new RuleBroken("not-mergeable", why);
                        });
        Merge merge = new Merge(run, choice.from(), choice.into());
        rows.lock(choice.from(), choice.into());
        journal.during(run, () -> merging.merge(merge, choice));
        return run;
    }

    /** Makes two of them again, each with what they had; what came since stays with who stayed. */
    public MergeCard undo(RunId id) {
        MergeCard card = rows.find(id).orElseThrow(() -> new NotFound("There is no such merge."));
        Merge merge = new Merge(id, card.from(), card.into());
        rows.lock(card.from(), card.into());
        if (rows.hasLater(merge)) {
            throw new RuleBroken(
                    "merged-again",
                    "One of them was merged again since. Take that merge back first.");
        }
        if (!rows.undo(id)) {
            throw new RuleBroken("merge-undone", "Somebody took this merge back already.");
        }
        journal.during(RunId.next(), () -> merging.undo(merge, card.at()));
        return card;
    }

    /** The merges of the contact that hold, the latest first. */
    @Transactional(readOnly = true)
    public List<MergeCard> of(ContactId contact) {
        return rows.of(contact);
    }

    /** The two, as they are now, in that order. */
    @Transactional(readOnly = true)
    public List<ContactCard> both(ContactId one, ContactId other) {
        return List.of(directory.living(one), directory.living(other));
    }
}
