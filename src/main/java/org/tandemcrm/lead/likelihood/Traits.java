package org.tandemcrm.lead.likelihood;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What is known of a lead at one moment, by name; what is not known is absent. */
record Traits(Map<String, String> words, Map<String, Double> numbers) {

    Traits {
        words = Collections.unmodifiableMap(new TreeMap<>(words));
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
    }
}
