package org.tandemcrm.enablement;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Viewer;

/** Where the files lie that salespeople may send; each change is a version of the briefing. */
@Service
@Transactional
public class MaterialShelf {

    /** Mailboxes refuse more. */
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int MOST_FILES = 30;
    private static final int LONGEST_NAME = 150;

    private final MaterialRows rows;
    private final Briefings briefings;
    private final CurrentUser me;
    private final Clock clock;

    MaterialShelf(MaterialRows rows, Briefings briefings, CurrentUser me, Clock clock) {
        this.rows = rows;
        this.briefings = briefings;
        this.me = me;
        this.clock = clock;
    }

    /** The files of a campaign, oldest first. */
    @Transactional(readOnly = true)
    public List<Material> of(CampaignId campaign) {
        return rows.of(campaign);
    }

    /** A file of the campaign, or NotFound. */
    @Transactional(readOnly = true)
    public Material one(CampaignId campaign, MaterialId id) {
        return rows.one(campaign, id)
                .orElseThrow(() -> new NotFound("This file does not exist, or was taken out."));
    }

    /** What is in a file of the campaign, or NotFound. */
    @Transactional(readOnly = true)
    public byte[] content(CampaignId campaign, MaterialId id) {
        return rows.content(one(campaign, id).id());
    }

    /**
     * Adds a file.
     *
     * @param named as the sender's machine calls it
     * @param material whether sales must read and confirm the change
     */
    public MaterialId add(CampaignId campaign, String named, byte[] content, boolean material) {
        briefings.mustBeKept(campaign);
        String name = tidyName(named);
        Viewer adder = me.get();
        Material file =
                new Material(
                        MaterialId.next(),
                        campaign,
                        name,
                        kind(name, content),
                        content.length,
                        clock.instant(),
                        adder.name());
        if (rows.of(campaign).size() >= MOST_FILES) {
            throw new RuleBroken("too-many-files", "At most 30 files. Take one out first.");
        }
        rows.insert(file, content, adder.id());
        briefings.attach(campaign, rows.of(campaign), material);
        return file.id();
    }

    /** Takes a file out; the name of it. */
    public String remove(CampaignId campaign, MaterialId id, boolean material) {
        briefings.mustBeKept(campaign);
        Material file = one(campaign, id);
        rows.remove(id, me.get().id(), clock.instant());
        briefings.attach(campaign, rows.of(campaign), material);
        return file.name();
    }

    private static MaterialKind kind(String name, byte[] content) {
        if (content.length == 0) {
            throw new InvalidInput("file", "Choose a file that has something in it.");
        }
        if (content.length > MOST_BYTES) {
            throw new InvalidInput("file", "At most 10 MB, for mailboxes refuse more.");
        }
        return MaterialKind.of(name, content)
                .orElseThrow(
                        () ->
                                new InvalidInput(
                                        "file",
                                        "Only PDF, pictures (PNG, JPEG, GIF), office documents,"
                                                + " ZIP, TXT and CSV, with what their name says"
                                                + " inside."));
    }

    /** Without folders and signs that a header or a file system would stumble over. */
    static String tidyName(String named) {
        String bare =
                named.substring(Math.max(named.lastIndexOf('/'), named.lastIndexOf('\\')) + 1);
        String tidy =
                bare.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", " ").replaceAll("\\s+", " ").strip();
        if (tidy.length() <= LONGEST_NAME) {
            return tidy.isEmpty() ? "file" : tidy;
        }
        int dot = tidy.lastIndexOf('.');
        String end = dot < tidy.length() - 10 ? "" : tidy.substring(dot);
        return tidy.substring(0, LONGEST_NAME - end.length()) + end;
    }
}
