package org.tandemcrm.capture;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells machines that follow links from people who do. */
final class Scanners {

    /** So long after sending, a click waits for its neighbours. */
    static final Duration PROBATION = Duration.ofMinutes(10);

    static final Duration WAIT = Duration.ofSeconds(15);

    private static final Duration QUICKEST_READER = Duration.ofSeconds(1);
    private static final Duration ALMOST_AT_ONCE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int MANY = 3;

    private static final Pattern KNOWN =
            Pattern.compile(
                    "(?<!cu)bot\\b|(?<!cu)bot[/;_ -]|crawl|spider|slurp|preview|prerender|prefetch"
                            + "|imageproxy|mailproxy|linkcheck|link-check|link check|linkscan|urlscan"
                            + "|urldefense|safelink|proofpoint|mimecast|barracuda|messagelabs"
                            + "|symantec|trendmicro|trend micro|zscaler|forcepoint|websense"
                            + "|cloudmark|fireeye|trellix|sophos|bitdefender|kaspersky|avanan"
                            + "|checkpoint|check point|\\bcisco\\b|ironport|fortiguard|\\beset\\b|mcafee"
                            + "|virustotal|spamassassin|facebookexternalhit|^whatsapp/"
                            + "|skypeuri|microsoft office|ms-office|msoffice"
                            + "|headlesschrome|phantomjs|puppeteer|playwright|selenium"
                            + "|curl/|wget|python|go-http-client|^java|okhttp|httpclient|libwww"
                            + "|^axios|node-fetch|^node$|ruby|php/|guzzle|scrapy|^dart|monitor"
                            + "|uptime|pingdom|validator|semrush|ahrefs|^mozilla/5\\.0$"
                            + "|^mozilla/4\\.0$|^mozilla$");

    private Scanners() {}

    /**
     * Why a hit is no person's; empty if nothing speaks against it.
     *
     * @param sentAt when the letter with the link went out, if it is known
     */
    static Optional<HitVerdict> exclusion(Hit hit, @Nullable Instant sentAt) {
        if (hit.method().equals("HEAD")) {
            return Optional.of(HitVerdict.HEAD);
        }
        if (hit.purpose() != null && isAhead(hit.purpose())) {
            return Optional.of(HitVerdict.PREFETCH);
        }
        if (hit.agent() == null) {
            return Optional.of(HitVerdict.NO_AGENT);
        }
        if (KNOWN.matcher(hit.agent().toLowerCase(Locale.ROOT)).find()) {
            return Optional.of(HitVerdict.SCANNER);
        }
        return sentAt != null && hit.at().isBefore(sentAt.plus(QUICKEST_READER))
                ? Optional.of(HitVerdict.BEFORE_SENDING)
                : Optional.empty();
    }

    /** Whether the hit came so soon after sending that its neighbours have to be waited for. */
    static boolean mustWait(Instant at, @Nullable Instant sentAt) {
        return sentAt != null && at.isBefore(sentAt.plus(PROBATION));
    }

    /**
     * Whether a machine opened the letter's links one after the other.
     *
     * @param others when each of the letter's other links was followed
     */
    static boolean isSweep(Instant at, Collection<Instant> others) {
        long atOnce = others.stream().filter(other -> near(at, other, ALMOST_AT_ONCE)).count();
        long soon = others.stream().filter(other -> near(at, other, SOON)).count();
        return atOnce >= 1 || soon >= MANY - 1;
    }

    private static boolean near(Instant one, Instant other, Duration most) {
        return Duration.between(one, other).abs().compareTo(most) <= 0;
    }

    private static boolean isAhead(String purpose) {
        String said = purpose.toLowerCase(Locale.ROOT);
        return said.contains("prefetch") || said.contains("prerender") || said.contains("preview");
    }
}
