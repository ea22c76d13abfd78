package org.tandemcrm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** On which floor each module stands; an arrow may only go down. */
final class Floors {

    static final String MACHINE_ROOM = "platform";

    private static final List<Set<String>> FLOORS_FROM_THE_GROUND =
            List.of(
                    Set.of("shared"),
                    Set.of("web", "listing", "job"),
                    Set.of("user"),
                    Set.of("firm"),
                    Set.of("contact", "offering"),
                    Set.of("campaign", "touch"),
                    Set.of("lead"),
                    Set.of("deal", "flow"),
                    Set.of(
                            "attribution",
                            "audience",
                            "mailing",
                            "agreement",
                            "growth",
                            "enablement",
                            "insight"),
                    Set.of(
                            "dashboard",
                            "queue",
                            "transfer",
                            "capture",
                            "search",
                            "hooks",
                            "demo",
                            MACHINE_ROOM));

    private static final Map<String, Set<String>> NEIGHBOURS =
            Map.of(
                    "listing", Set.of("web"),
                    "job", Set.of("web", "listing"),
                    "mailing", Set.of("audience"));

    private Floors() {}

    static boolean mayImport(String module, String target) {
        var from = root(module);
        var to = root(target);
        if (from.equals(to)) {
            return true;
        }
        if (to.equals(MACHINE_ROOM) || of(to).isEmpty() || of(from).isEmpty()) {
            return false;
        }
        return of(to).get(0) < of(from).get(0)
                || NEIGHBOURS.getOrDefault(from, Set.of()).contains(to);
    }

    static String root(String module) {
        return module.split(" :: |\\.")[0].strip();
    }

    static List<Integer> of(String module) {
        return IntStream.range(0, FLOORS_FROM_THE_GROUND.size())
                .filter(floor -> FLOORS_FROM_THE_GROUND.get(floor).contains(module))
                .boxed()
                .toList();
    }
}
