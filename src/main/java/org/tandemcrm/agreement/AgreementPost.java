package org.tandemcrm.agreement;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;
import org.tandemcrm.user.Viewer;

/** Writes down what a side did and tells the others; never those who did it themselves. */
@Component
class AgreementPost {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final AgreementArchive archive;
    private final AgreementReading reading;
    private final Users users;
    private final Notices notices;

    AgreementPost(
            AgreementArchive archive, AgreementReading reading, Users users, Notices notices) {
        this.archive = archive;
        this.reading = reading;
        this.users = users;
        this.notices = notices;
    }

    /**
     * Begins another edition.
     *
     * @param seen the edition that the editor saw, 0 for none
     */
    void write(Quarter quarter, long seen, Terms terms, @Nullable Worth worth, Viewer writer) {
        archive.write(quarter, seen, terms, worth, writer.id());
        written(quarter, writer);
    }

    /** Signs the edition for a side; nothing happens where somebody has already. */
    void sign(Quarter quarter, int edition, Side side, Viewer signer) {
        AgreementId agreement = archive.held(quarter, edition);
        if (reading.card(quarter).latest().flatMap(last -> last.of(side)).isEmpty()) {
            archive.sign(agreement, edition, side, signer.id());
            signed(quarter, side, signer);
        }
    }

    /** To those who are to sign, and to the owners where both sides had signed what it replaces. */
    private void written(Quarter quarter, Viewer writer) {
        List<AgreementCard.Edition> editions = reading.card(quarter).editions();
        Optional<AgreementCard.Edition> before = editions.stream().skip(1).findFirst();
        boolean signed = before.filter(old -> !old.signatures().isEmpty()).isPresent();
        String sentence =
                (signed
                                ? "%s changed the agreement for %s: what was signed is to be signed anew."
                                : "%s wrote the agreement for %s: read it and sign.")
                        .formatted(writer.name(), words(quarter));
        Stream<Person> sides = Stream.of(Side.values()).flatMap(this::people);
        boolean agreed = before.filter(AgreementCard.Edition::isInForce).isPresent();
        tell(agreed ? Stream.concat(sides, owners()) : sides, writer, sentence, quarter);
    }

    /** To the side that has yet to sign; to the owners and the other signer once both have. */
    private void signed(Quarter quarter, Side side, Viewer signer) {
        AgreementCard.Edition latest = reading.card(quarter).latest().orElseThrow();
        if (latest.isInForce()) {
            Stream<Person> signers =
                    latest.signatures().stream()
                            .map(AgreementCard.Signed::person)
                            .map(users::find)
                            .flatMap(Optional::stream)
                            .filter(Person::active);
            String sentence =
                    "Marketing and sales have both signed the agreement for %s: it is in force."
                            .formatted(words(quarter));
            tell(Stream.concat(owners(), signers), signer, sentence, quarter);
        } else {
            String sentence =
                    "%s signed the agreement for %s for %s: now it waits for you."
                            .formatted(
                                    signer.name(),
                                    words(quarter),
                                    side.label().toLowerCase(Locale.ROOT));
            tell(people(side.other()), signer, sentence, quarter);
        }
    }

    /** Those whose side it is; the owners where it has nobody. */
    private Stream<Person> people(Side side) {
        List<Person> people = users.withRole(side.role());
        return people.isEmpty() ? owners() : people.stream();
    }

    private Stream<Person> owners() {
        return users.withRole(Role.OWNER).stream();
    }

    private void tell(Stream<Person> people, Viewer doer, String sentence, Quarter quarter) {
        Map<UserId, Person> once = new LinkedHashMap<>();
        people.forEach(person -> once.put(person.id(), person));
        once.remove(doer.id());
        String href = "/agreement?quarter=" + quarter.from();
        once.keySet().forEach(id -> notices.tell(id, NoticeKind.AGREEMENT, sentence, href));
    }

    private static String words(Quarter quarter) {
        return "%s to %s".formatted(DAY.format(quarter.from()), DAY.format(quarter.to()));
    }
}
