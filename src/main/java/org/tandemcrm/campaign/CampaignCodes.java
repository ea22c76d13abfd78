package org.tandemcrm.campaign;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.InvalidInput;

/** The short codes by which people at the telephone say which campaign they saw. */
@Component
public class CampaignCodes {

    /** Letters and digits that nobody mishears or misreads; no vowels, so no words. */
    private static final String SIGNS = "23456789BCDFGHJKLMNPQRSTVWXZ";

    private static final int LENGTH = 4;

    private final JdbcClient jdbc;
    private final ObjectProvider<LinkCodes> links;
    private final RandomGenerator random = new SecureRandom();

    CampaignCodes(JdbcClient jdbc, ObjectProvider<LinkCodes> links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    /** What the code of a campaign, or else of one of its links, says, however it was typed. */
    @Transactional(readOnly = true)
    public Optional<CodeMeaning> read(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? Optional.empty()
                : find(typed)
                        .map(campaign -> new CodeMeaning(campaign, null))
                        .or(() -> ofLink(typed));
    }

    private Optional<CodeMeaning> ofLink(String typed) {
        return links.stream().flatMap(known -> known.read(typed).stream()).findFirst();
    }

    Optional<CampaignId> find(String typed) {
        String code = CampaignFacts.tidyCode(typed);
        return code == null
                ? Optional.empty()
                : jdbc.sql(
                                """
                                select campaign_id from campaign
                                 where code = ? and deleted_at is null
                                """)
                        .param(code)
                        .query((row, n) -> new CampaignId(row.getObject(1, UUID.class)))
                        .optional();
    }

    /** A code that no campaign has. */
    String draw() {
        String code = random();
        while (owner(code).isPresent()) {
            code = random();
        }
        return code;
    }

    /** Throws InvalidInput if another campaign has the code, also one in the trash. */
    void mustBeFree(@Nullable String typed, @Nullable CampaignId asker) {
        String code = CampaignFacts.tidyCode(typed);
        if (code != null && owner(code).filter(id -> !id.equals(asker)).isPresent()) {
            throw new InvalidInput("code", "Another campaign has this code.");
        }
    }

    private Optional<CampaignId> owner(String code) {
        return jdbc.sql("select campaign_id from campaign where code = ?")
                .param(code)
                .query((row, n) -> new CampaignId(row.getObject(1, UUID.class)))
                .optional();
    }

    private String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }
}
