package org.tandemcrm.user.calls;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;

/**
 * A call that its program named with a key, so that it may repeat it. The same key of another
 * person or of another token is another call.
 *
 * @param token with which the program acts for the person; null where it signed in by password
 * @param digest of all that was asked: method, address and body
 */
public record KeyedCall(UserId user, @Nullable UUID token, String key, byte[] digest) {}
