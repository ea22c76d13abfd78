package org.tandemcrm.capture;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.shared.Ids;

/** What hangs on a form: its wordings, and the answers to how people heard of us. */
@Component
class FormRows {

    private final JdbcClient jdbc;

    FormRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keepWording(FormId form, int version, String wording, Instant now) {
        jdbc.sql(
                        """
                        insert into form_wording (form_id, wording_version, wording, since)
                        values (?, ?, ?, ?)
                        """)
                .params(form.value(), version, wording, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<HeardChoice> heard(FormId form) {
        return jdbc.sql(
                        "select label, campaign_id from form_heard where form_id = ? order by position")
                .param(form.value())
                .query(
                        (row, n) -> {
                            UUID campaign = row.getObject("campaign_id", UUID.class);
                            return new HeardChoice(
                                    row.getString("label"),
                                    campaign == null ? null : new CampaignId(campaign));
                        })
                .list();
    }

    void keepHeard(FormId form, List<HeardChoice> choices) {
        jdbc.sql("delete from form_heard where form_id = ?").param(form.value()).update();
        for (int i = 0; i < choices.size(); i++) {
            HeardChoice choice = choices.get(i);
            jdbc.sql(
                            """
                            insert into form_heard
                                   (form_heard_id, form_id, position, label, campaign_id)
                            values (?, ?, ?, ?, ?)
                            """)
                    .param(Ids.next())
                    .param(form.value())
                    .param(i)
                    .param(choice.label().strip())
                    .param(choice.campaign() == null ? null : choice.campaign().value())
                    .update();
        }
    }

    Doorway doorway(CampaignId campaign) {
        return jdbc.sql("select status, deleted_at from campaign where campaign_id = ?")
                .param(campaign.value())
                .query(
                        (row, n) ->
                                Doorway.of(
                                        CampaignStatus.valueOf(row.getString("status")),
                                        row.getObject("deleted_at") != null))
                .single();
    }

    long answers(FormId form) {
        return jdbc.sql(
                        "select count(*) from form_submission where form_id = ? and verdict = 'TAKEN'")
                .param(form.value())
                .query(Long.class)
                .single();
    }
}
