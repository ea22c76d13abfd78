package org.tandemcrm.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignLinks;
import org.tandemcrm.campaign.LinkImages;
import org.tandemcrm.contact.ContactId;

/** The ZIP of codes takes no more room for 100,000 people than for a thousand. */
class PrintLinksTests {

    private static final int PEOPLE = 100_000;
    private static final int PICTURE = 300;

    /** What a deflater and a batch may hold back. */
    private static final int ROOM = 64 * 1024;

    private final byte[] picture = new byte[PICTURE];
    private int minted;
    private int drawn;
    private long written;

    @Test
    void picturesGoOutAsTheyAreDrawnAndLinksAreMadeSomeAtATime() throws IOException {
        new Random(7).nextBytes(picture);
        List<PrintCopy> copies =
                IntStream.range(0, PEOPLE)
                        .mapToObj(i -> new PrintCopy(ContactId.next(), i % 1000 == 0))
                        .toList();
        PrintLinks links =
                new PrintLinks(
                        one(CampaignLinks.class, new Mint()), one(LinkImages.class, this::draw));

        links.draw(
                CampaignId.next(),
                copies,
                "https://example.com",
                "https://crm.example",
                new Sink());

        assertThat(drawn)
                .as("one picture for the shared link")
                .isEqualTo(PEOPLE - PEOPLE / 1000 + 1);
        assertThat(written).isGreaterThan((long) drawn * PICTURE);
    }

    private byte[] draw(String address, int pixels) {
        assertThat(minted - drawn).as("links that wait for their picture").isLessThanOrEqualTo(501);
        assertThat((long) drawn * PICTURE - written).as("bytes held back").isLessThan(ROOM);
        drawn++;
        return picture;
    }

    private class Mint implements CampaignLinks {

        @Override
        public String personal(CampaignId campaign, ContactId contact, String target) {
            throw new AssertionError("print has codes of its own");
        }

        @Override
        public Map<ContactId, String> personal(
                CampaignId campaign, Collection<ContactId> contacts, String target) {
            throw new AssertionError("print has codes of its own");
        }

        @Override
        public Map<ContactId, String> printed(
                CampaignId campaign, Collection<ContactId> contacts, String target) {
            Map<ContactId, String> made = new LinkedHashMap<>();
            contacts.forEach(contact -> made.put(contact, "/r/" + minted++));
            return made;
        }

        @Override
        public String shared(CampaignId campaign, String target) {
            return "/r/all";
        }

        @Override
        public void sent(CampaignId campaign, Collection<ContactId> contacts, Instant at) {
            throw new AssertionError("nothing was sent");
        }
    }

    private class Sink extends OutputStream {

        @Override
        public void write(int one) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            written += length;
        }
    }

    private static <T> ObjectProvider<T> one(Class<T> type, T bean) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("one", bean);
        return beans.getBeanProvider(type);
    }
}
