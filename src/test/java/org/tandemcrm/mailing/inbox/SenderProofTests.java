package org.tandemcrm.mailing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemcrm.shared.EmailAddress;

/** What the headers of mail servers say about who sent a message (RFC 8601). */
class SenderProofTests {

    private static final Optional<EmailAddress> ANNA =
            Optional.of(new EmailAddress("anna@client.test"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mx.us.test; dmarc=pass header.from=client.test | PROVEN",
                "mx.us.test; dmarc=pass (p=reject) header.from=client.test; spf=fail | PROVEN",
                "mx.us.test; spf=pass smtp.mailfrom=evil.test; dmarc=fail header.from=client.test | DISPROVEN",
                "mx.us.test; dmarc=pass header.from=evil.test | DISPROVEN",
                "mx.us.test; dkim=pass header.d=client.test | PROVEN",
                "mx.us.test; dkim=pass header.i=@mail.client.test | PROVEN",
                "mx.us.test; dkim=pass header.d=evil.test; spf=pass smtp.mailfrom=x@evil.test | DISPROVEN",
                "mx.us.test; spf=pass smtp.mailfrom=anna@client.test | PROVEN",
                "mx.us.test; spf=softfail smtp.mailfrom=anna@client.test | DISPROVEN",
                "mx.us.test; dkim=none; spf=neutral; dmarc=none | UNCHECKED",
                "mx.us.test; none | UNCHECKED",
                "mx.us.test; iprev=pass; auth=pass smtp.auth=anna | UNCHECKED",
                "mx.us.test; dkim=pass header.d=notclient.test | DISPROVEN",
                "; ; ;;=; dmarc= ; spf | UNCHECKED"
            })
    void theResultsAreWeighedForTheDomainThatTheMailNames(String header, Proof proof) {
        assertThat(of("Authentication-Results: " + header).proof()).isEqualTo(proof);
    }

    @Test
    void onlyTheTopmostHeaderCountsForTheOthersMayHaveComeWithTheMail() {
        SenderProof proof =
                of(
                        """
                        Authentication-Results: mx.us.test; dmarc=fail header.from=client.test
                        Authentication-Results: mx.us.test; dmarc=pass header.from=client.test
                        """);
        assertThat(proof.proof()).isEqualTo(Proof.DISPROVEN);
        assertThat(proof.words()).isEqualTo("mx.us.test says: DMARC fail for client.test.");
    }

    @Test
    void withoutAHeaderNobodyChecked() {
        assertThat(of("Subject: stop").proof()).isEqualTo(Proof.UNCHECKED);
        assertThat(of("Subject: stop").words()).contains("says nothing about who sent it");
    }

    private static SenderProof of(String headers) {
        return SenderProof.of(HeaderBlock.parse(headers), ANNA);
    }
}
