package org.tandemcrm.capture;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.Seal;

/**
 * The signed moment at which a form was shown, carried by the form itself: a program that posts
 * without looking, or at once, is told from a person without any session.
 */
@Component
public class FormStamp {

    private static final String PURPOSE = "form-stamp";
    private static final Duration QUICKEST_PERSON = Duration.ofSeconds(2);
    private static final Duration OLDEST = Duration.ofDays(7);
    private static final int SIGNATURE = 24;

    private final Seal seal;

    FormStamp(Seal seal) {
        this.seal = seal;
    }

    /** How a stamp is found. */
    public enum State {
        GOOD,
        TOO_QUICK,
        STALE
    }

    public String make(String slug, Instant now) {
        String moment = Long.toString(now.toEpochMilli(), Character.MAX_RADIX);
        return moment + "." + signature(slug, moment);
    }

    /** Whether the form was shown by us, not just now, and not too long ago. */
    public State check(String slug, String stamp, Instant now) {
        return shownAt(slug, stamp)
                .map(
                        shown -> {
                            Duration age = Duration.between(shown, now);
                            if (age.compareTo(OLDEST) > 0) {
                                return State.STALE;
                            }
                            return age.compareTo(QUICKEST_PERSON) < 0
                                    ? State.TOO_QUICK
                                    : State.GOOD;
                        })
                .orElse(State.STALE);
    }

    private Optional<Instant> shownAt(String slug, String stamp) {
        int dot = stamp.indexOf('.');
        if (dot < 1 || !signature(slug, stamp.substring(0, dot)).equals(stamp.substring(dot + 1))) {
            return Optional.empty();
        }
        return Optional.of(
                Instant.ofEpochMilli(Long.parseLong(stamp.substring(0, dot), Character.MAX_RADIX)));
    }

    private String signature(String slug, String moment) {
        return HexFormat.of()
                .formatHex(seal.hash(PURPOSE, slug + "/" + moment))
                .substring(0, SIGNATURE);
    }
}
