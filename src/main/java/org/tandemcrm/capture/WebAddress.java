package org.tandemcrm.capture;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address of the web to which people are sent: http or https, a host, and no password. */
public record WebAddress(String value) {

    private static final int LONGEST = 2_000;
    private static final Pattern FOREIGN =
            Pattern.compile("(?i)(https?://)([^/?#:@\\\\]*[^\\p{ASCII}][^/?#:@\\\\]*)([/?#:].*)?");

    /** The address in the text, in the characters that a header may carry; empty if it is none. */
    public static Optional<WebAddress> parse(String text) {
        String bare = text.strip();
        if (bare.length() > LONGEST || bare.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(inLatin(bare));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
                return Optional.empty();
            }
            return Optional.of(new WebAddress(uri.toASCIIString()));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /**
     * A host in letters of another script as the network knows it (Punycode), so that nobody takes
     * it for one that looks like it; the text itself where it has none.
     */
    private static String inLatin(String text) {
        Matcher parts = FOREIGN.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        try {
            return parts.group(1)
                    + IDN.toASCII(parts.group(2), IDN.USE_STD3_ASCII_RULES)
                    + Objects.toString(parts.group(3), "");
        } catch (IllegalArgumentException none) {
            return text;
        }
    }

    /** The host, as a person recognises it. */
    public String host() {
        return URI.create(value).getHost();
    }

    /** Scheme, host and port alone, in the form of a browser's origin. */
    String origin() {
        URI uri = URI.create(value);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return (uri.getScheme() + "://" + uri.getHost() + port).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
