package org.tandemcrm.capture;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** An address of the web to which people are sent: http or https, a host, and no password. */
public record WebAddress(String value) {

    private static final int LONGEST = 2_000;

    /** The address in the text, in the characters that a header may carry; empty if it is none. */
    public static Optional<WebAddress> parse(String text) {
        String bare = text.strip();
        if (bare.length() > LONGEST || bare.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(bare);
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
