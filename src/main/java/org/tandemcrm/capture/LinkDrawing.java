package org.tandemcrm.capture;

import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.LinkImages;

/** Draws the codes that stand on print runs. */
@Component
class LinkDrawing implements LinkImages {

    @Override
    public byte[] png(String address, int atLeast) {
        return QrCode.of(address).png(atLeast);
    }
}
