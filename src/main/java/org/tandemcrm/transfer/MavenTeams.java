package org.tandemcrm.transfer;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who leads which salesperson, and where: read for the deals of the same import, each of which
 * keeps it beside the name of its salesperson. Nobody gets an account by a file.
 */
@Component
class MavenTeams implements Recipe {

    @Override
    public String key() {
        return "maven-teams";
    }

    @Override
    public String label() {
        return "Sales teams, read with their deals";
    }

    @Override
    public int order() {
        return 16;
    }

    @Override
    public String system() {
        return MavenCrm.SYSTEM;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.has("sales_agent", "manager", "regional_office");
    }

    @Override
    public void bring(Sheet sheet, Map<String, String> mapping, Batch batch) {
        for (SheetRow row : sheet.rows()) {
            try {
                batch.say(MavenCrm.named(row, "sales_agent"), team(row));
                batch.tally().same();
            } catch (Unfit unfit) {
                batch.tally().failed(row, unfit.reason());
            }
        }
    }

    private static String team(SheetRow row) {
        return Stream.of(
                        row.text("manager").map(manager -> "team of " + manager),
                        row.text("regional_office").map(office -> "office " + office))
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
