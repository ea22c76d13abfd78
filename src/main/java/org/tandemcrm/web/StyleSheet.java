package org.tandemcrm.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Serves css/app.css with everything that it imports inside: one request instead of two dozen, and
 * an address that changes when any of the files does. An import names its layer, and print where it
 * is for paper.
 */
class StyleSheet implements ResourceResolver {

    private static final String ENTRY = "app.css";
    private static final Pattern IMPORT =
            Pattern.compile("@import url\\(\"([^\"]+)\"\\) layer\\((\\w+)\\)( print)?;");
    private static final Pattern CHARSET = Pattern.compile("^@charset \"[^\"]*\";");

    private final PathMatchingResourcePatternResolver files =
            new PathMatchingResourcePatternResolver();
    private final Resource whole = new Whole(bundle());

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return path.equals(ENTRY) ? whole : null;
    }

    @Override
    public @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return path.equals(ENTRY) ? path : null;
    }

    private String bundle() {
        return IMPORT.matcher(read("classpath:/static/css/" + ENTRY))
                .replaceAll(each -> Matcher.quoteReplacement(layer(each)));
    }

    private String layer(MatchResult found) {
        String content = CHARSET.matcher(read(place(found.group(1)))).replaceFirst("");
        String layer = "@layer " + found.group(2) + " {\n" + content + "\n}";
        return found.group(3) == null ? layer : "@media print {\n" + layer + "\n}";
    }

    /** A library's file stands in a folder of its version. */
    private static String place(String address) {
        return address.startsWith("/webjars/")
                ? "classpath*:/META-INF/resources"
                        + address.replaceFirst("(/webjars/[^/]+)/", "$1/*/")
                : "classpath:/static/css/" + address;
    }

    private String read(String pattern) {
        try {
            Resource[] found = files.getResources(pattern);
            if (found.length != 1) {
                throw new IllegalStateException("%d files for %s".formatted(found.length, pattern));
            }
            return found[0].getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static class Whole extends ByteArrayResource {

        Whole(String content) {
            super(content.getBytes(StandardCharsets.UTF_8), ENTRY);
        }

        @Override
        public String getFilename() {
            return ENTRY;
        }

        /** Its address tells its content; Spring asks all the same. */
        @Override
        public long lastModified() {
            return 0;
        }
    }
}
