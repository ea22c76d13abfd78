package org.tandemcrm.mailing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the name before an address proposes. */
class WriterNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
                    Anna Berg                 | Anna        | Berg
                    "Berg, Anna Maria"        | Anna Maria  | Berg
                    Anna Maria von der Berg   | Anna Maria von der | Berg
                    Anna Berg (Hafen GmbH)    | Anna        | Berg
                    'Anna Berg'               | Anna        | Berg
                    Anna                      | none        | Anna
                    anna@client.test          | none        | none
                    ,                         | none        | none
                    none                      | none        | none
                    <script>alert(1)</script> | none        | alert
                    """)
    void aNameIsProposedAndAnAddressInItsPlaceIsNone(String header, String first, String last) {
        assertThat(WriterName.of(header)).isEqualTo(new WriterName(first, last));
    }
}
