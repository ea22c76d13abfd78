package org.tandemcrm.mailing;

import jakarta.mail.MessagingException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says why a line to a mail server could not be encrypted; no word went over it then. */
public final class TlsTrouble {

    private static final String NOTHING = " Nothing was sent to it, no password either.";

    /** The two ways in which the library says it, of SMTP and of IMAP. */
    private static final Pattern STARTTLS_MISSING = Pattern.compile("starttls (is )?required");

    private TlsTrouble() {}

    /** The sentence for people; empty if that is not the trouble. */
    public static Optional<String> of(Throwable failed, String host) {
        List<Throwable> chain = chain(failed);
        if (chain.stream().anyMatch(each -> STARTTLS_MISSING.matcher(said(each)).find())) {
            return Optional.of(
                    "The server %s offers no STARTTLS: is it the right port?".formatted(host)
                            + NOTHING);
        }
        if (chain.stream().anyMatch(TlsTrouble::isOfAnotherName)) {
            return Optional.of(
                    "The certificate of %s is for another name: is it the right server?"
                                    .formatted(host)
                            + NOTHING);
        }
        if (chain.stream().anyMatch(TlsTrouble::isUntrusted)) {
            return Optional.of(
                    "Nobody whom this machine trusts vouches for the certificate of %s."
                                    .formatted(host)
                            + NOTHING);
        }
        return chain.stream()
                .filter(SSLException.class::isInstance)
                .findFirst()
                .map(
                        each ->
                                "The encryption with %s fails: is it the right kind and port? It says: %s"
                                        .formatted(
                                                host,
                                                Envelope.line(String.valueOf(each.getMessage()))));
    }

    private static boolean isOfAnotherName(Throwable each) {
        String said = said(each);
        return said.contains("can't verify identity")
                || each instanceof CertificateException
                        && (said.contains("subject alternative")
                                || said.startsWith("no name matching"));
    }

    private static boolean isUntrusted(Throwable each) {
        return each instanceof CertPathValidatorException
                || each.getClass().getSimpleName().equals("SunCertPathBuilderException")
                || each instanceof CertificateException;
    }

    private static String said(Throwable each) {
        return each.getMessage() == null ? "" : each.getMessage().toLowerCase(Locale.ROOT);
    }

    private static List<Throwable> chain(@Nullable Throwable failed) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = failed; each != null && !chain.contains(each); each = next(each)) {
            chain.add(each);
        }
        return chain;
    }

    private static @Nullable Throwable next(Throwable failed) {
        return failed instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failed.getCause();
    }
}
