package org.tandemcrm.transfer.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.tandemcrm.transfer.Upload;

/** The files of a multipart request. */
final class Uploads {

    private static final String NAMELESS = "file.csv";

    private Uploads() {}

    static List<Upload> of(@Nullable List<MultipartFile> files) {
        return files == null ? List.of() : files.stream().map(Uploads::upload).toList();
    }

    private static Upload upload(MultipartFile file) {
        String name = file.getOriginalFilename();
        try {
            String shown = name == null || name.isBlank() ? NAMELESS : name.strip();
            return new Upload(shown, file.getBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
