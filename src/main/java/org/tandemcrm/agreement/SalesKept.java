package org.tandemcrm.agreement;

import org.tandemcrm.shared.Share;

/**
 * How far sales has kept its side so far.
 *
 * @param inTime of the warm leads for whom it is decided, those answered within the agreed hours
 * @param attempts of the leads handed back as unreachable, those that were tried as often as agreed
 * @param feedback of the warm leads for whom it is decided, those accepted or handed back within
 *     the agreed days
 */
public record SalesKept(Share inTime, Share attempts, Share feedback) {}
