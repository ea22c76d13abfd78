package org.tandemcrm.mailing.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.CurrentUser;

/** The texts that marketers begin their mails with. A mail keeps its own copy. */
@Service
@Transactional
public class TemplateShelf {

    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final CurrentUser current;
    private final Clock clock;

    TemplateShelf(JdbcClient jdbc, CurrentUser current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** All of them by name. */
    @Transactional(readOnly = true)
    public List<TemplateCard> all() {
        return jdbc.sql(
                        """
                        select * from mail_template where deleted_at is null
                         order by sort_name, mail_template_id
                        """)
                .query((row, n) -> card(row))
                .list();
    }

    /**
     * @throws NotFound if there is none
     */
    @Transactional(readOnly = true)
    public TemplateCard card(TemplateId id) {
        return jdbc.sql(
                        """
                        select * from mail_template
                         where mail_template_id = ? and deleted_at is null
                        """)
                .param(id.value())
                .query((row, n) -> card(row))
                .optional()
                .orElseThrow(() -> new NotFound("There is no such template."));
    }

    /** Puts a new one on the shelf. */
    public TemplateId add(String name, MailText text) {
        mustHold(name, text);
        TemplateId id = TemplateId.next();
        write(
                """
                insert into mail_template
                values (:id, 1, :name, :sort, :subject, :preview, :body, :now, :by)
                """,
                id,
                0,
                name,
                text);
        return id;
    }

    /**
     * @throws StaleEdit if somebody else changed it since that version
     */
    public void change(TemplateId id, int version, String name, MailText text) {
        mustHold(name, text);
        int changed =
                write(
                        """
                        update mail_template
                           set version = version + 1, name = :name, sort_name = :sort,
                               subject = :subject, preview = :preview, body = :body,
                               changed_at = :now, changed_by = :by
                         where mail_template_id = :id and version = :version
                           and deleted_at is null
                        """,
                        id,
                        version,
                        name,
                        text);
        if (changed == 0) {
            card(id);
            throw new StaleEdit("the template");
        }
    }

    /** Puts one into the trash; mails that began with it keep their words. */
    public void discard(TemplateId id) {
        int discarded =
                jdbc.sql(
                                """
                                update mail_template set deleted_at = ?, deleted_by = ?
                                 where mail_template_id = ? and deleted_at is null
                                """)
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .param(me())
                        .param(id.value())
                        .update();
        if (discarded == 0) {
            throw new NotFound("There is no such template.");
        }
    }

    /** Takes one out of the trash again; one that stands on the shelf stays there. */
    public void restore(TemplateId id) {
        jdbc.sql(
                        """
                        update mail_template set deleted_at = null, deleted_by = null
                         where mail_template_id = ?
                        """)
                .param(id.value())
                .update();
        card(id);
    }

    private int write(String sql, TemplateId id, int version, String name, MailText text) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("version", version)
                .param("name", name.strip())
                .param("sort", Folded.sortName(name.strip()))
                .param("subject", text.subject())
                .param("preview", text.preview())
                .param("body", text.body())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", me())
                .update();
    }

    private @Nullable UUID me() {
        return current.find().map(viewer -> viewer.id().value()).orElse(null);
    }

    private static void mustHold(String name, MailText text) {
        List<Flaw> flaws = new ArrayList<>(text.flaws());
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            flaws.add(new Flaw("name", "Give it a name of at most 120 characters."));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }

    private static TemplateCard card(ResultSet row) throws SQLException {
        return new TemplateCard(
                new TemplateId(row.getObject("mail_template_id", UUID.class)),
                row.getInt("version"),
                row.getString("name"),
                new MailText(
                        row.getString("subject"), row.getString("preview"), row.getString("body")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
