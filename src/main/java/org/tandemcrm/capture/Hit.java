package org.tandemcrm.capture;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something asked for a tracked link. All of it is what a stranger's program says about
 * itself, and is kept as text, cut to a line.
 *
 * @param purpose what the headers Sec-Purpose, Purpose, X-Purpose or X-Moz say
 * @param utm the parameters that begin with utm_, without that beginning
 */
public record Hit(
        Instant at,
        String method,
        @Nullable String agent,
        @Nullable String referrer,
        @Nullable String purpose,
        Map<String, String> utm) {

    public Hit {
        method = method.length() > 10 ? method.substring(0, 10) : method;
        agent = Untrusted.line(agent);
        referrer = Untrusted.line(referrer);
        purpose = Untrusted.line(purpose);
        utm = Map.copyOf(Untrusted.lines(utm));
    }
}
