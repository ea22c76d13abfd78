package org.tandemcrm.transfer;

import java.util.Map;
import org.springframework.stereotype.Component;

/** A description of the other files' columns: there is nothing in it to take over. */
@Component
class MavenDictionary implements Recipe {

    @Override
    public String key() {
        return "maven-dictionary";
    }

    @Override
    public String label() {
        return "A description of columns, nothing to take over";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String system() {
        return MavenCrm.SYSTEM;
    }

    @Override
    public boolean recognises(Sheet sheet) {
        return sheet.has("Table", "Field", "Description");
    }

    @Override
    public void bring(Sheet sheet, Map<String, String> mapping, Batch batch) {
        sheet.rows().forEach(row -> batch.tally().same());
    }
}
