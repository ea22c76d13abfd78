package org.tandemcrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The floors of the house: every module stands on one, and no arrow runs up. */
class ModularityTests {

    private static final String MACHINE_ROOM = "platform";

    private static final List<Set<String>> FLOORS_FROM_THE_GROUND =
            List.of(
                    Set.of("shared"),
                    Set.of("web", "listing", "job"),
                    Set.of("user"),
                    Set.of("firm"),
                    Set.of("contact", "offering"),
                    Set.of("campaign", "touch"),
                    Set.of("lead"),
                    Set.of("deal"),
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
            Map.of("listing", Set.of("web"), "job", Set.of("web", "listing"));

    private final ApplicationModules modules = ApplicationModules.of(TandemApplication.class);

    @Test
    void everyImportIsOneThatItsModuleDeclares() {
        modules.verify();
    }

    @Test
    void everyModuleStandsOnOneFloor() {
        assertThat(modules.stream().map(module -> root(module.getIdentifier().toString())))
                .allSatisfy(module -> assertThat(floorsOf(module)).as(module).hasSize(1));
    }

    @Test
    void everyModuleDeclaresWhatItMayImport() {
        assertThat(modules.stream())
                .allSatisfy(
                        module ->
                                assertThat(declared(module.getBasePackage().getName()))
                                        .as("%s says what it may import", module.getIdentifier())
                                        .isPresent());
    }

    @Test
    void noDeclaredArrowRunsUp() {
        var rising = new ArrayList<String>();
        for (var module : modules) {
            var name = module.getIdentifier().toString();
            declared(module.getBasePackage().getName()).orElse(List.of()).stream()
                    .filter(target -> !mayImport(name, target))
                    .forEach(target -> rising.add(name + " -> " + target));
        }
        assertThat(rising).isEmpty();
    }

    @Test
    void anArrowThatRisesOrEntersTheMachineRoomIsCaught() {
        assertThat(mayImport("lead", "touch")).isTrue();
        assertThat(mayImport("lead.sub", "touch :: spi")).isTrue();
        assertThat(mayImport("touch", "lead")).isFalse();
        assertThat(mayImport("touch", "campaign")).isFalse();
        assertThat(mayImport("dashboard", MACHINE_ROOM)).isFalse();
        assertThat(mayImport("lead", "unheardOf")).isFalse();
    }

    @Test
    void anUndeclaredImportIsCaught() {
        var broken = ApplicationModules.of("brokenhouse", location -> true);
        assertThat(broken.detectViolations().getMessages())
                .anySatisfy(
                        message ->
                                assertThat(message)
                                        .contains("lower")
                                        .contains("upper")
                                        .contains("Allowed targets: none"));
        assertThat(declared("brokenhouse.upper")).isEmpty();
    }

    /** Empty where the package leaves the choice open, which lets a module import anything. */
    private static Optional<List<String>> declared(String basePackage) {
        return Stream.of(packageInfo(basePackage))
                .map(type -> AnnotationUtils.findAnnotation(type, ApplicationModule.class))
                .filter(module -> module != null)
                .map(module -> List.of(module.allowedDependencies()))
                .filter(allowed -> !allowed.equals(List.of(ApplicationModule.OPEN_TOKEN)))
                .findFirst();
    }

    private static Class<?> packageInfo(String basePackage) {
        try {
            return Class.forName(basePackage + ".package-info");
        } catch (ClassNotFoundException e) {
            return Object.class;
        }
    }

    private static boolean mayImport(String module, String target) {
        var from = root(module);
        var to = root(target);
        if (from.equals(to)) {
            return true;
        }
        if (to.equals(MACHINE_ROOM) || floorsOf(to).isEmpty() || floorsOf(from).isEmpty()) {
            return false;
        }
        return floorsOf(to).get(0) < floorsOf(from).get(0)
                || NEIGHBOURS.getOrDefault(from, Set.of()).contains(to);
    }

    private static String root(String module) {
        return module.split(" :: |\\.")[0].strip();
    }

    private static List<Integer> floorsOf(String module) {
        return IntStream.range(0, FLOORS_FROM_THE_GROUND.size())
                .filter(floor -> FLOORS_FROM_THE_GROUND.get(floor).contains(module))
                .boxed()
                .toList();
    }
}
