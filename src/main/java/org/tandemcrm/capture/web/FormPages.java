package org.tandemcrm.capture.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.capture.FormCard;
import org.tandemcrm.capture.FormDesk;
import org.tandemcrm.capture.FormField;
import org.tandemcrm.capture.FormId;
import org.tandemcrm.web.Choice;

/** Gathers what the marketer's page of a form shows. */
@Component
class FormPages {

    private static final int MOST_CAMPAIGNS = 200;

    private final FormDesk desk;
    private final CaptureFrame frame;
    private final JdbcClient jdbc;

    FormPages(FormDesk desk, CaptureFrame frame, JdbcClient jdbc) {
        this.desk = desk;
        this.frame = frame;
        this.jdbc = jdbc;
    }

    FormCard card(CampaignId campaign, FormId form) {
        return desk.card(campaign, form);
    }

    String edit(CampaignId id, @Nullable FormCard made, FormForm typed, Model model) {
        frame.around(id, model);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", typed);
        }
        model.addAttribute("made", made);
        model.addAttribute("version", made == null ? null : made.version());
        model.addAttribute("fields", Choice.of(FormField.class, FormField::label));
        model.addAttribute("campaigns", campaigns());
        model.addAttribute("further", further());
        model.addAttribute("mail", desk.canAskByMail());
        return "capture/form";
    }

    void answers(CampaignId id, FormCard form, Model model) {
        frame.around(id, model);
        model.addAttribute("form", form);
    }

    /** The further fields that are in use, as far as the latest contacts show them. */
    private List<String> further() {
        return jdbc.sql(
                        """
                        select distinct jsonb_object_keys(custom) as name
                          from (select custom from contact
                                 where deleted_at is null and custom <> '{}'
                                 order by contact_id desc limit 2000) latest
                         order by name limit 100
                        """)
                .query(String.class)
                .list();
    }

    private List<Choice> campaigns() {
        return jdbc.sql(
                        """
                        select campaign_id, name from campaign where deleted_at is null
                         order by starts_on desc nulls last, name limit ?
                        """)
                .param(MOST_CAMPAIGNS)
                .query((row, n) -> new Choice(row.getString(1), row.getString(2)))
                .list();
    }
}
