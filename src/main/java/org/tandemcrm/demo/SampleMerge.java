package org.tandemcrm.demo;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Merge;
import org.tandemcrm.contact.MergePart;

/** Somebody of the sample and somebody real are never one: the sample is taken out some day. */
@Component
class SampleMerge implements MergePart {

    private final JdbcClient jdbc;

    SampleMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Share> shares(ContactId from) {
        return List.of();
    }

    @Override
    public void move(Merge merge) {
        // The sample knows its records by their own ids, which stay.
    }

    @Override
    public void giveBack(Merge merge) {
        // Nothing went over.
    }

    @Override
    public Optional<String> refusal(ContactId from, ContactId into) {
        long ofSample =
                jdbc.sql(
                                """
                                select count(*) from sample_record
                                 where table_name = 'contact' and record_id in (?, ?)
                                """)
                        .params(from.value(), into.value())
                        .query(Long.class)
                        .single();
        return ofSample == 1
                ? Optional.of(
                        "One of them belongs to the sample company, which can be taken out at any time.")
                : Optional.empty();
    }
}
