package org.tandemcrm.agreement;

import java.util.List;
import java.util.Map;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.Share;

/**
 * The leads behind one number of the agreement.
 *
 * @param share the number
 * @param lines the latest first, of many perhaps
 * @param names of the leads in the lines
 */
public record PromiseCases(
        Promised promised, Share share, List<PromiseCase> lines, Map<LeadId, String> names) {

    public PromiseCases {
        lines = List.copyOf(lines);
    }
}
