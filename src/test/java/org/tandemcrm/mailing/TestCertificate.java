package org.tandemcrm.mailing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for "localhost" that nobody vouches for, made for these tests and forgotten. */
public final class TestCertificate {

    private static final String PASSWORD = "changeit";
    private static final KeyStore KEYS = make();

    private TestCertificate() {}

    /** A mail server at localhost that shows this certificate. */
    public static GreenMail server(String... protocols) {
        ServerSetup[] doors = new ServerSetup[protocols.length];
        for (int i = 0; i < protocols.length; i++) {
            doors[i] = new ServerSetup(0, "127.0.0.1", protocols[i]);
        }
        GreenMail server = new GreenMail(doors);
        server.start();
        return server;
    }

    /** Does the work while this machine trusts the certificate. */
    public static void trusted(Runnable work) {
        try {
            SSLContext before = SSLContext.getDefault();
            SSLContext.setDefault(context());
            try {
                work.run();
            } finally {
                SSLContext.setDefault(before);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows the certificate, and trusts it. */
    static SSLContext context() {
        try {
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(KEYS, PASSWORD.toCharArray());
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("test", KEYS.getCertificate("test"));
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore make() {
        try {
            Path folder = Files.createTempDirectory("certificate");
            Path file = folder.resolve("test.p12");
            run(file);
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                keys.load(in, PASSWORD.toCharArray());
            }
            // GreenMail reads its keys once, when its first secure door opens.
            System.setProperty("greenmail.tls.keystore.file", file.toString());
            System.setProperty("greenmail.tls.keystore.password", PASSWORD);
            file.toFile().deleteOnExit();
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Path file) throws IOException {
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "test",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-validity",
                                "2",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                PASSWORD,
                                "-keystore",
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(keytool.getInputStream().readAllBytes());
        if (!Files.exists(file)) {
            throw new IllegalStateException("No certificate: " + said);
        }
    }
}
