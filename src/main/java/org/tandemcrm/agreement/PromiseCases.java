package org.tandemcrm.agreement;

import java.util.Map;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.Share;

/**
 * The leads behind one number of the agreement.
 *
 * @param share the number
 * @param names of the leads on the page
 */
public record PromiseCases(
        Promised promised, Share share, CasePage page, Map<LeadId, String> names) {}
