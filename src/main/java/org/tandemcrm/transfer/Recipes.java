package org.tandemcrm.transfer;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that can come in, and what a file most likely is. */
@Component
class Recipes {

    private final List<Recipe> all;

    Recipes(List<Recipe> all) {
        this.all = all.stream().sorted(Comparator.comparingInt(Recipe::order)).toList();
    }

    /** Those that a person chooses for a file with a free header: key and label. */
    Map<String, String> free() {
        Map<String, String> free = new LinkedHashMap<>();
        all.stream().filter(Recipe::isMapped).forEach(r -> free.put(r.key(), r.label()));
        return free;
    }

    Optional<Recipe> named(@Nullable String key) {
        return all.stream().filter(recipe -> recipe.key().equals(key)).findFirst();
    }

    /** What the file is: a known export by its header, else a list of people. */
    Recipe guess(Sheet sheet) {
        return all.stream()
                .filter(recipe -> recipe.recognises(sheet))
                .findFirst()
                .orElseGet(() -> named(holdsLeads(sheet) ? "leads" : "contacts").orElseThrow());
    }

    /** What each column of a list of people most likely holds. */
    Map<String, String> mapping(Sheet sheet) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (String header : sheet.headers()) {
            Target.guess(header, sheet.samples(header))
                    .ifPresent(target -> mapping.put(header, target.name()));
        }
        return mapping;
    }

    private boolean holdsLeads(Sheet sheet) {
        Collection<String> targets = mapping(sheet).values();
        return targets.contains(Target.TEMPERATURE.name())
                || targets.contains(Target.CONVERTED.name());
    }
}
