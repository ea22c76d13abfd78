package org.tandemcrm.transfer.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tandemcrm.listing.CsvFile;
import org.tandemcrm.transfer.ImportError;
import org.tandemcrm.transfer.ImportId;
import org.tandemcrm.transfer.ImportReports;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** The rows that were not taken over, as a file that can be mended and brought again. */
@Controller
class ImportErrorController {

    private final ImportReports reports;

    ImportErrorController(ImportReports reports) {
        this.reports = reports;
    }

    @Operation(summary = "The rows that were not taken over, as CSV")
    @Needs(Right.IMPORT)
    @GetMapping({"/imports/{id}/errors.csv", "/api/v1/imports/{id}/errors.csv"})
    void errors(@PathVariable ImportId id, HttpServletResponse response) throws IOException {
        List<ImportError> errors = reports.errors(id);
        Set<String> columns = new LinkedHashSet<>();
        errors.forEach(error -> columns.addAll(error.cells().keySet()));
        List<String> header = new ArrayList<>(List.of("File", "Line", "Reason"));
        header.addAll(columns);
        CsvFile.attachment(
                        "import-errors.csv",
                        header,
                        file -> errors.forEach(error -> file.write(cells(error, columns))))
                .send(response);
    }

    private static List<@Nullable Object> cells(ImportError error, Set<String> columns) {
        List<@Nullable Object> cells =
                new ArrayList<>(List.of(error.file(), error.line(), error.reason()));
        columns.forEach(column -> cells.add(error.cells().get(column)));
        return cells;
    }
}
