package org.tandemcrm.mailing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that misbehaves on request: by the name in front of the recipient's @ it refuses
 * (gone), puts off (later), refuses the words (spam), or hangs up before it has answered them
 * (hang). It offers STARTTLS if it is told to.
 */
public final class ScriptedSmtp implements AutoCloseable {

    private static final int LONGEST_GOODBYE_MILLIS = 5_000;

    private final ServerSocket door;
    private final Thread porter;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile boolean refusesSender;
    private volatile boolean offersTls;

    public ScriptedSmtp() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        porter = new Thread(this::serve, "scripted-smtp");
        porter.setDaemon(true);
        porter.start();
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Every command, in the order of arrival. */
    public List<String> heard() {
        return heard;
    }

    /** The messages that it took, whether it said so or not. */
    public List<String> taken() {
        return taken;
    }

    public void refuseSender() {
        refusesSender = true;
    }

    /** Shows the certificate of these tests to whoever asks for it. */
    public void offerTls() {
        offersTls = true;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread talk = new Thread(() -> talk(caller), "scripted-smtp-talk");
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        talk(caller, true);
    }

    private void secure(Socket caller) throws IOException {
        var secured =
                (SSLSocket)
                        TestCertificate.context()
                                .getSocketFactory()
                                .createSocket(caller, null, caller.getPort(), true);
        secured.setUseClientMode(false);
        talk(secured, false);
    }

    private void talk(Socket caller, boolean plain) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        caller.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = caller.getOutputStream();
            if (plain) {
                say(out, "220 ready");
            }
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (line.startsWith("RCPT")) {
                    to = line.replaceAll(".*<(.*)@.*", "$1");
                }
                if (line.startsWith("STARTTLS")) {
                    say(out, "220 go on");
                    secure(caller);
                    return;
                }
                if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                    taken.add(words(in));
                    if (to.equals("hang")) {
                        return;
                    }
                    say(out, to.equals("spam") ? "554 we don't like it" : "250 taken");
                } else {
                    say(
                            out,
                            line.startsWith("EHLO") && offersTls && plain
                                    ? "250-fine\r\n250 STARTTLS"
                                    : answer(line, to));
                }
            }
        } catch (IOException gone) {
            // The caller hung up.
        }
    }

    private String answer(String line, String to) {
        if (line.startsWith("MAIL") && refusesSender) {
            return "550 not you";
        }
        if (line.startsWith("RCPT") && to.equals("gone")) {
            return "550 no such mailbox";
        }
        if (line.startsWith("RCPT") && to.equals("later")) {
            return "451 try again later";
        }
        return "250 fine";
    }

    private static String words(BufferedReader in) throws IOException {
        StringBuilder words = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            words.append(line).append('\n');
        }
        return words.toString();
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * Whoever waits at the door when it is closed might still be let in: it ends when nobody is.
     */
    @Override
    public void close() throws IOException {
        door.close();
        try {
            porter.join(LONGEST_GOODBYE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
