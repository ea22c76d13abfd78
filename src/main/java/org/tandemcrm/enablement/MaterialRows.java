package org.tandemcrm.enablement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.user.Journal;
import org.tandemcrm.user.UserId;

/** The tables of material; what is taken out stays in them, and is shown no more. */
@Component
class MaterialRows {

    private static final String LIVING =
            """
            select m.material_id, m.campaign_id, m.name, m.kind, m.bytes, m.added_at,
                   u.name as adder
              from briefing_material m join user_account u on u.user_id = m.added_by
             where m.campaign_id = :campaign and m.removed_at is null
            """;

    private final JdbcClient jdbc;
    private final Journal journal;

    MaterialRows(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    List<Material> of(CampaignId campaign) {
        return jdbc.sql(LIVING + " order by m.added_at, m.material_id")
                .param("campaign", campaign.value())
                .query((row, n) -> material(row))
                .list();
    }

    Optional<Material> one(CampaignId campaign, MaterialId id) {
        return jdbc.sql(LIVING + " and m.material_id = :id")
                .param("campaign", campaign.value())
                .param("id", id.value())
                .query((row, n) -> material(row))
                .optional();
    }

    byte[] content(MaterialId id) {
        return jdbc.sql("select content from briefing_material_content where material_id = ?")
                .param(id.value())
                .query(byte[].class)
                .single();
    }

    void insert(Material material, byte[] content, UserId by) {
        jdbc.sql(
                        """
                        insert into briefing_material (material_id, campaign_id, name, kind, bytes,
                            added_at, added_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        material.id().value(),
                        material.campaignId().value(),
                        material.name(),
                        material.kind().name(),
                        material.bytes(),
                        material.addedAt().atOffset(ZoneOffset.UTC),
                        by.value())
                .update();
        jdbc.sql("insert into briefing_material_content (material_id, content) values (?, ?)")
                .params(material.id().value(), content)
                .update();
        journal.inserted("briefing_material", List.of(material.id().value()));
    }

    void remove(MaterialId id, UserId by, Instant at) {
        journal.updating("briefing_material", "material_id", List.of(id.value()));
        jdbc.sql(
                        """
                        update briefing_material set removed_at = ?, removed_by = ?
                         where material_id = ?
                        """)
                .params(at.atOffset(ZoneOffset.UTC), by.value(), id.value())
                .update();
    }

    private static Material material(ResultSet row) throws SQLException {
        return new Material(
                new MaterialId(row.getObject("material_id", UUID.class)),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getString("name"),
                MaterialKind.valueOf(row.getString("kind")),
                row.getInt("bytes"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("adder"));
    }
}
