package org.tandemcrm.audience;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignLinks;
import org.tandemcrm.campaign.LinkImages;
import org.tandemcrm.contact.ContactId;

/** The links that stand on print, and their pictures. */
@Component
class PrintLinks {

    private static final int PIXELS = 400;
    private static final int BATCH = 500;

    private final ObjectProvider<CampaignLinks> links;
    private final ObjectProvider<LinkImages> images;

    PrintLinks(ObjectProvider<CampaignLinks> links, ObjectProvider<LinkImages> images) {
        this.links = links;
        this.images = images;
    }

    /** Whether personal links can be made and drawn. */
    boolean canBeMade() {
        return links.getIfAvailable() != null && images.getIfAvailable() != null;
    }

    /**
     * A link for each copy, by the first person on it: their own, but for a copy that several
     * share, for any of them may follow it. None where it leads nowhere.
     */
    Map<ContactId, String> of(
            CampaignId campaign, Collection<PrintCopy> copies, @Nullable String target) {
        CampaignLinks maker = links.getIfAvailable();
        if (maker == null || target == null || target.isBlank()) {
            return Map.of();
        }
        List<ContactId> alone =
                copies.stream().filter(copy -> !copy.isShared()).map(PrintCopy::first).toList();
        Map<ContactId, String> made = new LinkedHashMap<>(maker.printed(campaign, alone, target));
        if (alone.size() < copies.size()) {
            String shared = maker.shared(campaign, target);
            copies.stream()
                    .filter(PrintCopy::isShared)
                    .forEach(copy -> made.put(copy.first(), shared));
        }
        return made;
    }

    /**
     * A ZIP with a picture of each link, named as the link ends. Links are made some at a time
     * while it is written, so that it takes no more room for many.
     */
    void draw(
            CampaignId campaign,
            List<PrintCopy> copies,
            String target,
            String site,
            OutputStream out)
            throws IOException {
        LinkImages drawing = images.getObject();
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.NO_COMPRESSION);
        Set<String> shared = new HashSet<>();
        for (int from = 0; from < copies.size(); from += BATCH) {
            List<PrintCopy> some = copies.subList(from, Math.min(copies.size(), from + BATCH));
            Map<ContactId, String> made = of(campaign, some, target);
            for (PrintCopy copy : some) {
                String link = made.get(copy.first());
                if (link != null && (!copy.isShared() || shared.add(link))) {
                    zip.putNextEntry(
                            new ZipEntry(link.substring(link.lastIndexOf('/') + 1) + ".png"));
                    zip.write(drawing.png(site + link, PIXELS));
                }
            }
        }
        zip.finish();
    }
}
