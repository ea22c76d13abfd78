package org.tandemcrm.transfer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An uploaded file with what a person said about it. */
record StoredFile(
        int position,
        String name,
        byte[] content,
        @Nullable String recipe,
        Map<String, String> mapping) {}
