package org.tandemcrm.lead;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.StrangersResponse;
import org.tandemcrm.contact.ContactDesk;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.NewAnswer;

/** Where a response is taken in with whoever gave it, and seen with the lead that it warmed. */
@Service
@Transactional
public class ResponseDesk {

    private final ResponseBook responses;
    private final ContactDesk contacts;
    private final JdbcClient jdbc;

    ResponseDesk(ResponseBook responses, ContactDesk contacts, JdbcClient jdbc) {
        this.responses = responses;
        this.contacts = contacts;
        this.jdbc = jdbc;
    }

    /** Records a response of a contact. */
    public ResponseId record(NewResponse response) {
        return responses.record(response);
    }

    /** Records a response of whoever has one of the mailboxes or numbers, or else is entered. */
    public ResponseId record(
            ContactDetails details, List<NewAnswer> answers, StrangersResponse response) {
        return responses.record(response.of(contacts.meetWithAnswers(details, answers)));
    }

    /** The leads to which responses belong, with the temperature that each shows now. */
    @Transactional(readOnly = true)
    public Map<ResponseId, WarmedLead> leadsOf(Collection<ResponseId> ids) {
        return jdbc
                .sql(
                        """
                        select e.response_id, e.lead_id, h.shown
                          from evidence e join lead_heat h on h.lead_id = e.lead_id
                         where e.response_id = any(:ids)
                        """)
                .param("ids", ids.stream().map(ResponseId::value).toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                new WarmedLead(
                                        new ResponseId(row.getObject("response_id", UUID.class)),
                                        Rows.lead(row),
                                        Rows.temperature(row, "shown")))
                .stream()
                .collect(Collectors.toMap(WarmedLead::response, lead -> lead));
    }
}
