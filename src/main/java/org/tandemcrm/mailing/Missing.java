package org.tandemcrm.mailing;

import org.jspecify.annotations.Nullable;

/**
 * Something without which a mail cannot go out.
 *
 * @param href where it is put right; null if only time does
 */
public record Missing(String sentence, @Nullable String href) {}
