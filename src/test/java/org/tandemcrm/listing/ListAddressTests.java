package org.tandemcrm.listing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tandemcrm.house.PageTest;

/** What a list links to, its own page in a saved view and its file, is where it says. */
@PageTest
class ListAddressTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyListHasItsPageAndItsFileWhereItsLinksLead() {
        Set<String> routes = routes();
        SoftAssertions all = new SoftAssertions();
        Set<String> pages =
                listings()
                        .filter(listing -> routes.contains("/" + listing.path()))
                        .peek(listing -> all.assertThat(routes).contains(file(listing)))
                        .map(Listing::path)
                        .collect(toSet());
        all.assertAll();
        assertThat(pages)
                .contains("leads", "deals/list", "reports/cycle/leads", "leads/cold-touches");
        assertThat(listings().map(Listing::path).filter(path -> !pages.contains(path)))
                .as("read by programs alone")
                .containsExactlyInAnyOrder("evidence");
    }

    private static String file(Listing<?> listing) {
        return "/" + listing.file() + ".csv";
    }

    private Set<String> routes() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(i -> i.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .collect(toSet());
    }

    /** Those that are the same for everything; a campaign's own are made for it. */
    private static Stream<Listing<?>> listings() {
        JavaClasses ours =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.tandemcrm");
        return ours.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Listing.class))
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .map(ListAddressTests::value);
    }

    private static Listing<?> value(JavaField field) {
        try {
            Field real = field.reflect();
            real.setAccessible(true);
            return (Listing<?>) real.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
