package org.tandemcrm;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.time.Clock;
import java.util.Date;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** What every class of the house keeps; each rule is also shown a house that breaks it. */
class HouseRulesTests {

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.tandemcrm");

    private static final JavaClasses TESTS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.OnlyIncludeTests())
                    .importPackages("org.tandemcrm");

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("brokenhouse");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyClassKeepsTheRule(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("testRules")
    void everyTestKeepsTheRule(ArchRule rule) {
        rule.check(TESTS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"rules", "testRules"})
    void theRuleCatchesWhoBreaksIt(ArchRule rule) {
        assertThat(rule.evaluate(BROKEN).hasViolation()).isTrue();
    }

    static Stream<ArchRule> rules() {
        return Stream.concat(visibility(), manners());
    }

    private static Stream<ArchRule> visibility() {
        return Stream.of(
                classes()
                        .that(are(metaAnnotatedWith(Entity.class)))
                        .or(are(metaAnnotatedWith(MappedSuperclass.class)))
                        .should()
                        .bePackagePrivate()
                        .because("an entity is its module's own affair"),
                classes()
                        .that()
                        .areAssignableTo(Repository.class)
                        .should()
                        .bePackagePrivate()
                        .because("who wants to load something asks the façade"),
                classes()
                        .that(are(controllers()))
                        .should()
                        .bePackagePrivate()
                        .because("a page calls nobody's controller"),
                classes()
                        .that(are(controllers()))
                        .should()
                        .resideInAPackage("..web..")
                        .because("the base package knows nothing of pages"),
                noClasses()
                        .that()
                        .resideOutsideOfPackages("..platform..", "org.tandemcrm")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("..platform..")
                        .because("the machine room serves the house unseen"));
    }

    private static Stream<ArchRule> manners() {
        return Stream.of(
                noClasses()
                        .should()
                        .haveNameMatching(".*(Service|Utils?|Impl|Dto|DTO|Mapper|Helper|Manager)")
                        .because("a class is named for the business, not for a layer"),
                noClasses()
                        .should()
                        .resideInAnyPackage(
                                "..domain..",
                                "..service..",
                                "..dto..",
                                "..mapper..",
                                "..impl..",
                                "..util..",
                                "..model..",
                                "..repository..",
                                "..controller..",
                                "..config..")
                        .because("a module is its base package and web, nothing else"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..platform..")
                        .should()
                        .callCodeUnitWhere(readsTheWallClock())
                        .because("time comes from the injected Clock"),
                classes()
                        .should(have(aNullMarkedPackage()))
                        .because("null is written down where it may occur"),
                fields().should()
                        .notBeAnnotatedWith(Autowired.class)
                        .because("collaborators come through the constructor"),
                methods()
                        .that()
                        .areDeclaredInClassesThat(controllers())
                        .should()
                        .notBeAnnotatedWith(Transactional.class)
                        .because("the façade is the transaction"));
    }

    static Stream<ArchRule> testRules() {
        return Stream.of(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..house..")
                        .should()
                        .beAnnotatedWith(SpringBootTest.class)
                        .because("the house's own annotations share their contexts"),
                methods()
                        .that(are(metaAnnotatedWith(Testable.class)))
                        .should()
                        .beDeclaredInClassesThat(nameMatching(".*Tests(\\$.*)?"))
                        .because("the build runs no other classes"),
                methods()
                        .that(are(metaAnnotatedWith(Testable.class)))
                        .should(have(aNameThatStatesARule()))
                        .because("a test's name is the sentence that it proves"));
    }

    private static DescribedPredicate<JavaClass> controllers() {
        return metaAnnotatedWith(Controller.class)
                .or(metaAnnotatedWith(ControllerAdvice.class))
                .<JavaClass>forSubtype()
                .as("controllers");
    }

    private static DescribedPredicate<JavaClass> aNullMarkedPackage() {
        return describe(
                "a @NullMarked package",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }

    private static DescribedPredicate<JavaMember> aNameThatStatesARule() {
        return describe(
                "a name of two words or more that does not begin with test",
                method -> method.getName().matches("(?!test[A-Z])[a-z]+([A-Z0-9]+[a-z0-9]*)+"));
    }

    /** A {@code now()} is fine when it is handed a clock; a system clock may not be made here. */
    private static DescribedPredicate<JavaCall<?>> readsTheWallClock() {
        return describe(
                "the wall clock is read",
                call -> {
                    var owner = call.getTargetOwner();
                    var name = call.getName();
                    return owner.getPackageName().equals("java.time")
                                    && name.equals("now")
                                    && call.getTarget().getRawParameterTypes().stream()
                                            .noneMatch(type -> type.isEquivalentTo(Clock.class))
                            || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                            || owner.isEquivalentTo(System.class)
                                    && name.equals("currentTimeMillis")
                            || owner.isEquivalentTo(Date.class)
                                    && name.equals("<init>")
                                    && call.getTarget().getRawParameterTypes().isEmpty();
                });
    }

    private static <T> DescribedPredicate<T> are(DescribedPredicate<? super T> predicate) {
        return predicate.forSubtype();
    }
}
