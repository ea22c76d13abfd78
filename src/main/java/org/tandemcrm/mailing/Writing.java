package org.tandemcrm.mailing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignLinks;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.OptOuts;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.mailing.text.MailFoot;
import org.tandemcrm.mailing.text.MailPattern;
import org.tandemcrm.mailing.text.MergeField;
import org.tandemcrm.mailing.text.Written;
import org.tandemcrm.shared.EmailAddress;

/** Writes the letters of a mailing: who reads them, their own links, the foot under them. */
@Component
class Writing {

    /** Stands in proofs and in letters that are looked at again. */
    static final String NO_OPT_OUT = "https://example.com/your-own-opt-out-link";

    private final Readers readers;
    private final OptOuts optOuts;
    private final Firm firm;
    private final ObjectProvider<CampaignLinks> links;

    Writing(Readers readers, OptOuts optOuts, Firm firm, ObjectProvider<CampaignLinks> links) {
        this.readers = readers;
        this.optOuts = optOuts;
        this.firm = firm;
        this.links = links;
    }

    /** Some readers, and the links of each by the address that they lead to. */
    record Batch(Map<ContactId, Reader> readers, Map<ContactId, Map<String, String>> links) {}

    /** Reads about them and makes their links, so that they are there when a letter goes. */
    @Transactional
    public Batch prepare(CampaignId campaign, MailPattern pattern, List<ContactId> people) {
        Map<ContactId, Map<String, String>> own = new HashMap<>();
        for (String target : pattern.targets()) {
            links.ifAvailable(
                    mint ->
                            mint.personal(campaign, people, target)
                                    .forEach(
                                            (person, path) ->
                                                    own.computeIfAbsent(
                                                                    person, p -> new HashMap<>())
                                                            .put(target, path)));
        }
        return new Batch(readers.of(people), own);
    }

    /** The letter as it goes out. */
    LetterDraft draft(
            LetterId id,
            CampaignId campaign,
            MailPattern pattern,
            MailServer server,
            Batch batch,
            ContactId person,
            EmailAddress to) {
        Reader reader = batch.readers().getOrDefault(person, new Reader(person, "", Map.of()));
        Map<String, String> own = batch.links().getOrDefault(person, Map.of());
        String optOut = server.site() + "/u/" + optOuts.token(person, to, campaign.value());
        Written written =
                pattern.write(
                        reader.known(),
                        target ->
                                own.containsKey(target) ? server.site() + own.get(target) : target,
                        foot(optOut));
        return new LetterDraft(
                id,
                to,
                reader.name(),
                written.subject(),
                written.text(),
                written.html(),
                headers(optOut));
    }

    /** What the letter of this person says of them and of us. */
    LetterFacts facts(MailPattern pattern, Batch batch, ContactId person) {
        Reader reader = batch.readers().getOrDefault(person, new Reader(person, "", Map.of()));
        Map<MergeField, String> used = new EnumMap<>(MergeField.class);
        pattern.fields().forEach(field -> used.put(field, reader.known().getOrDefault(field, "")));
        return new LetterFacts(used, firm.settings().name(), address());
    }

    /** The words as this person would read them, with links that lead straight to their targets. */
    Written proof(MailPattern pattern, @Nullable ContactId person) {
        Reader reader = person == null ? null : readers.of(List.of(person)).get(person);
        return pattern.write(
                reader == null ? readers.nobody() : reader.known(),
                target -> target,
                foot(NO_OPT_OUT));
    }

    /** The postal address in one line; empty where none is known. */
    String address() {
        return firm.settings().address().line();
    }

    private MailFoot foot(String optOut) {
        FirmSettings settings = firm.settings();
        return new MailFoot(settings.name(), address(), optOut);
    }

    /**
     * RFC 8058: one POST of the mail program is enough, and looking at the page changes nothing.
     */
    private static Map<String, String> headers(String optOut) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("List-Unsubscribe", "<" + optOut + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        headers.put("Precedence", "bulk");
        return headers;
    }
}
