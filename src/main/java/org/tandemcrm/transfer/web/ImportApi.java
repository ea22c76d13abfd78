package org.tandemcrm.transfer.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.tandemcrm.transfer.ImportCard;
import org.tandemcrm.transfer.ImportId;
import org.tandemcrm.transfer.ImportReports;
import org.tandemcrm.transfer.ImportState;
import org.tandemcrm.transfer.Imports;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ApiPage;

/** Imports for programs: the files are taken over at once, as far as their rows fit. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {

    private static final int SHOWN = 50;

    private final Imports imports;
    private final ImportReports reports;

    ImportApi(Imports imports, ImportReports reports) {
        this.imports = imports;
        this.reports = reports;
    }

    /**
     * What a list of people holds.
     *
     * @param recipe "contacts" or "leads"
     * @param columns header to the name of a target
     */
    record Mapping(String recipe, Map<String, String> columns) {}

    /** An import as programs read it. */
    record Json(
            ImportId id,
            ImportState state,
            int rows,
            int created,
            int updated,
            int same,
            int failed,
            int suppressed,
            @Nullable String problem,
            Instant uploadedAt,
            @Nullable Instant endedAt,
            List<ImportCard.File> files) {

        static Json of(ImportCard card) {
            return new Json(
                    card.id(),
                    card.state(),
                    card.rows(),
                    card.created(),
                    card.updated(),
                    card.same(),
                    card.failed(),
                    card.suppressed(),
                    card.problem(),
                    card.uploadedAt(),
                    card.endedAt(),
                    card.files());
        }
    }

    @Needs(Right.IMPORT)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Json> bring(
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestPart(required = false) @Nullable Mapping mapping) {
        ImportId id = imports.upload(Uploads.of(file));
        if (mapping != null) {
            imports.assign(id, 0, mapping.recipe(), mapping.columns());
        }
        imports.start(id);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(Json.of(reports.card(id)));
    }

    @Needs(Right.IMPORT)
    @GetMapping
    ApiPage<Json> list() {
        return new ApiPage<>(reports.latest(SHOWN).stream().map(Json::of).toList(), null);
    }

    @Needs(Right.IMPORT)
    @GetMapping("/{id}")
    Json show(@PathVariable ImportId id) {
        return Json.of(reports.card(id));
    }
}
