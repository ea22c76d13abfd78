package org.tandemcrm.audience;

import java.io.IOException;
import java.io.OutputStream;
import org.tandemcrm.web.Attachment;

/**
 * A file for whoever prints. Its rows are read and its links made; what is long, the writing, takes
 * place while it is sent.
 */
public record PrintFile(String name, String type, Writing writing) implements Attachment {

    @Override
    public void writeTo(OutputStream out) throws IOException {
        writing.to(out);
    }

    /** How it is written. */
    @FunctionalInterface
    public interface Writing {

        void to(OutputStream out) throws IOException;
    }
}
