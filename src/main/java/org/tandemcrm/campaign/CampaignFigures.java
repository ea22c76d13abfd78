package org.tandemcrm.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Columns that a module above adds to the side-by-side table of campaigns; beans of it stand in
 * their order. Rights are its own affair: it offers the present reader only what they may see.
 */
public interface CampaignFigures {

    /** The heads of its columns, for the present reader. */
    List<String> columns();

    /** For each campaign one figure per column, in their order; a campaign may be absent. */
    Map<CampaignId, List<Figure>> of(Collection<CampaignId> campaigns);
}
