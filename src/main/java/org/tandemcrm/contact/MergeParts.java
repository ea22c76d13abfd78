package org.tandemcrm.contact;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that the modules keep about people, as far as it goes over in a merge. */
@Component
class MergeParts {

    private final ObjectProvider<MergePart> parts;

    MergeParts(ObjectProvider<MergePart> parts) {
        this.parts = parts;
    }

    List<MergePart.Share> shares(ContactId from) {
        return all().stream()
                .flatMap(part -> part.shares(from).stream())
                .filter(share -> share.count() > 0)
                .toList();
    }

    Optional<String> refusal(ContactId from, ContactId into) {
        if (from.equals(into)) {
            return Optional.of("These are one contact already.");
        }
        return all().stream().flatMap(part -> part.refusal(from, into).stream()).findFirst();
    }

    void move(Merge merge) {
        all().forEach(part -> part.move(merge));
    }

    void giveBack(Merge merge) {
        all().forEach(part -> part.giveBack(merge));
    }

    private List<MergePart> all() {
        return parts.orderedStream().toList();
    }
}
