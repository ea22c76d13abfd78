package org.tandemcrm.campaign;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.ResponseRows.Row;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.NotFound;

/** Who answered which campaign. */
@Service
@Transactional
public class ResponseBook {

    private final ResponseRules rules;
    private final ResponseRows rows;
    private final ResponseTrail trail;
    private final Strangers strangers;

    ResponseBook(ResponseRules rules, ResponseRows rows, ResponseTrail trail, Strangers strangers) {
        this.rules = rules;
        this.rows = rows;
        this.trail = trail;
        this.strangers = strangers;
    }

    /**
     * Records a response and tells the modules above in the same transaction (R4). The same again
     * is kept; whoever counts, counts it once.
     */
    public ResponseId record(NewResponse response) {
        return write(List.of(rules.judged(response)), false).get(0);
    }

    /** Records the response of somebody new, or of whoever has that mailbox or number. */
    public ResponseId record(Stranger stranger, StrangersResponse answer) {
        return record(answer.of(strangers.met(stranger)));
    }

    /** Records the response of somebody known, who left this of themselves. */
    public ResponseId record(ContactId known, Stranger said, StrangersResponse answer) {
        return record(answer.of(strangers.recognised(known, said)));
    }

    /** Records many of the past, for imports. */
    public List<ResponseId> bring(List<NewResponse> responses) {
        return write(responses.stream().map(rules::tidied).toList(), true);
    }

    /** The response, or NotFound. */
    @Transactional(readOnly = true)
    public ResponseCard card(ResponseId id) {
        return rows.one(id).orElseThrow(() -> new NotFound("This response does not exist."));
    }

    /** All responses of a contact, oldest first. */
    @Transactional(readOnly = true)
    public List<ResponseCard> of(ContactId contact) {
        return ofAll(List.of(contact));
    }

    /** All responses of several contacts, oldest first. */
    @Transactional(readOnly = true)
    public List<ResponseCard> ofAll(Collection<ContactId> contacts) {
        return rows.of(contacts);
    }

    private List<ResponseId> write(List<NewResponse> responses, boolean imported) {
        Map<CampaignId, String> names =
                rules.names(responses.stream().map(NewResponse::campaignId).toList());
        Instant now = rules.now();
        List<Row> written =
                responses.stream()
                        .map(
                                response ->
                                        new Row(
                                                ResponseId.next(),
                                                response,
                                                names.getOrDefault(response.campaignId(), ""),
                                                now))
                        .toList();
        rows.insert(written);
        trail.leave(written, imported);
        return written.stream().map(Row::id).toList();
    }
}
