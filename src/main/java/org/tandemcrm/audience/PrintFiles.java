package org.tandemcrm.audience;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.CurrentUser;

/** Keeps who stood in the files for the printer, of a list or of one step. */
@Component
class PrintFiles {

    private static final int KEPT = 5;

    /** Of a list where the step is null. */
    private static final String OF =
            " campaign_id = :campaign and step is not distinct from cast(:step as integer) ";

    private final JdbcClient jdbc;
    private final CurrentUser me;
    private final Clock clock;

    PrintFiles(JdbcClient jdbc, CurrentUser me, Clock clock) {
        this.jdbc = jdbc;
        this.me = me;
        this.clock = clock;
    }

    /** Whoever makes many files and posts none has the last ones in mind. */
    void keep(CampaignId campaign, @Nullable Integer step, Collection<UUID> people) {
        jdbc.sql(
                        """
                        insert into print_file (print_file_id, campaign_id, step, people, made_at, made_by)
                        values (:id, :campaign, cast(:step as integer), :people, :now, cast(:me as uuid))
                        """)
                .param("id", Ids.next())
                .param("campaign", campaign.value())
                .param("step", step)
                .param("people", people.toArray(UUID[]::new))
                .param("now", now())
                .param("me", me.find().map(viewer -> viewer.id().value()).orElse(null))
                .update();
        jdbc.sql(
                        """
                        delete from print_file where print_file_id in (
                            select print_file_id from print_file where %s and posted_at is null
                             order by made_at desc, print_file_id desc offset :kept)
                        """
                                .formatted(OF))
                .param("campaign", campaign.value())
                .param("step", step)
                .param("kept", KEPT)
                .update();
    }

    /** Those that nobody posted yet, the latest first. */
    List<PrintedFile> unposted(CampaignId campaign, @Nullable Integer step) {
        return jdbc.sql(
                        """
                        select print_file_id, made_at, cardinality(people) from print_file
                         where %s and posted_at is null order by made_at desc, print_file_id desc
                        """
                                .formatted(OF))
                .param("campaign", campaign.value())
                .param("step", step)
                .query(
                        (row, n) ->
                                new PrintedFile(
                                        row.getObject(1, UUID.class),
                                        row.getTimestamp(2).toInstant(),
                                        row.getInt(3)))
                .list();
    }

    /**
     * Takes a file as posted, with what was made before it and never went out.
     *
     * @param file the latest one if absent
     * @return nothing that is new, if it was posted before
     * @throws RuleBroken if none was ever made
     */
    PrintPosting.Posted post(CampaignId campaign, @Nullable Integer step, @Nullable UUID file) {
        mustHaveOne(campaign, step);
        return jdbc.sql(
                        """
                        update print_file set posted_at = :now
                         where %s and posted_at is null
                           and print_file_id = coalesce(cast(:file as uuid),
                               (select print_file_id from print_file where %s and posted_at is null
                                 order by made_at desc, print_file_id desc limit 1))
                        returning people, made_at
                        """
                                .formatted(OF, OF))
                .param("now", now())
                .param("campaign", campaign.value())
                .param("step", step)
                .param("file", file)
                .query(
                        (row, n) ->
                                new PrintPosting.Posted(
                                        List.of((UUID[]) row.getArray(1).getArray()),
                                        row.getTimestamp(2).toInstant()))
                .optional()
                .orElseGet(() -> none(file));
    }

    private PrintPosting.Posted none(@Nullable UUID file) {
        if (file != null
                && jdbc.sql("select 1 from print_file where print_file_id = ?")
                        .param(file)
                        .query(Integer.class)
                        .optional()
                        .isEmpty()) {
            throw new NotFound("This file for the printer does not exist.");
        }
        return new PrintPosting.Posted(List.of(), clock.instant());
    }

    private void mustHaveOne(CampaignId campaign, @Nullable Integer step) {
        boolean made =
                jdbc.sql("select exists (select from print_file where" + OF + ")")
                        .param("campaign", campaign.value())
                        .param("step", step)
                        .query(Boolean.class)
                        .single();
        if (!made) {
            throw new RuleBroken(
                    "nothing-printed",
                    "Make the file for the printer first: it says who is in it.");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
