package org.tandemcrm.campaign;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every rule that a launch must pass. */
@Component
class LaunchGates {

    private final ObjectProvider<LaunchGate> gates;

    LaunchGates(ObjectProvider<LaunchGate> gates) {
        this.gates = gates;
    }

    List<String> missing(CampaignId campaign) {
        return gates.orderedStream()
                .flatMap(gate -> gate.missing(campaign).stream())
                .distinct()
                .toList();
    }
}
