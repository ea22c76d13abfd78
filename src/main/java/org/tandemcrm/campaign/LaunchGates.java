package org.tandemcrm.campaign;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Every rule that a launch must pass; without one the house does not open. */
@Component
class LaunchGates implements SmartInitializingSingleton {

    private final ObjectProvider<LaunchGate> gates;

    LaunchGates(ObjectProvider<LaunchGate> gates) {
        this.gates = gates;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (gates.stream().findAny().isEmpty()) {
            throw new IllegalStateException(
                    "Nothing guards the launch of campaigns: a LaunchGate must be present");
        }
    }

    List<String> missing(CampaignId campaign) {
        return gates.orderedStream()
                .flatMap(gate -> gate.missing(campaign).stream())
                .distinct()
                .toList();
    }
}
