package org.tandemcrm.user.calls;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call was answered.
 *
 * @param headers those that the handler set, by name
 * @param body null where it holds a secret, which is shown once and never kept
 */
public record Answer(int status, Map<String, String> headers, byte @Nullable [] body) {}
