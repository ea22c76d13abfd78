package org.tandemcrm.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** Every problem that the API can answer, as problems.properties explains them. */
@Component
class Problems {

    private static final String STATUS = ".status";

    private final Map<String, Problem> byName;

    Problems() {
        Properties text = read();
        Map<String, Problem> found = new TreeMap<>();
        for (String key : text.stringPropertyNames()) {
            if (key.endsWith(STATUS)) {
                String name = key.substring(0, key.length() - STATUS.length());
                found.put(name, problem(name, text));
            }
        }
        this.byName = Collections.unmodifiableMap(found);
    }

    /** All of them, by name. */
    Collection<Problem> all() {
        return byName.values();
    }

    Optional<Problem> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static Problem problem(String name, Properties text) {
        return new Problem(
                name,
                Integer.parseInt(text.getProperty(name + STATUS)),
                text.getProperty(name + ".means"),
                text.getProperty(name + ".do"));
    }

    private static Properties read() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(
                            new ClassPathResource("problems.properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The explanations of problems cannot be read", e);
        }
    }
}
