package org.tandemcrm.campaign;

import java.util.List;
import org.tandemcrm.listing.Column;

/** What a module above knows of the people who answer: filters of the list of responses. */
public interface ResponseTraits {

    /** Columns whose SQL speaks of the response as r. */
    List<Column> columns();
}
