package org.tandemcrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The floors of the house: every module stands on one, and no arrow runs up. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(TandemApplication.class);

    @Test
    void everyImportIsOneThatItsModuleDeclares() {
        modules.verify();
    }

    @Test
    void everyModuleStandsOnOneFloor() {
        assertThat(modules.stream().map(module -> Floors.root(module.getIdentifier().toString())))
                .allSatisfy(module -> assertThat(Floors.of(module)).as(module).hasSize(1));
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
                    .filter(target -> !Floors.mayImport(name, target))
                    .forEach(target -> rising.add(name + " -> " + target));
        }
        assertThat(rising).isEmpty();
    }

    @Test
    void anArrowThatRisesOrEntersTheMachineRoomIsCaught() {
        assertThat(Floors.mayImport("lead", "touch")).isTrue();
        assertThat(Floors.mayImport("lead.sub", "touch :: spi")).isTrue();
        assertThat(Floors.mayImport("touch", "lead")).isFalse();
        assertThat(Floors.mayImport("touch", "campaign")).isFalse();
        assertThat(Floors.mayImport("dashboard", Floors.MACHINE_ROOM)).isFalse();
        assertThat(Floors.mayImport("lead", "unheardOf")).isFalse();
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
}
