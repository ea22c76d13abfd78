package org.tandemcrm.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.Letter;
import org.tandemcrm.contact.Postman;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.shared.EmailAddress;

@ModuleTest
class FormPostTests {

    @Autowired ConfirmationPace pace;
    @Autowired Firm firm;

    @Test
    void aConfirmationLeadsToTheAddressThatTheOwnerSetWhateverTheStrangersBrowserSays() {
        List<Letter> sent = new ArrayList<>();
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("postman", new Office(sent));
        FormPost post = new FormPost(beans.getBeanProvider(Postman.class), pace, firm);
        CampaignId spring = CampaignId.next();
        FormCard form =
                new FormCard(
                        FormId.next(),
                        1,
                        spring,
                        CaptureMother.priceList("prices", spring),
                        1,
                        0,
                        null,
                        Doorway.OPEN);

        post.askToConfirm(
                new EmailAddress("carla@example.com"), form, "/f/prices/confirmation/abc");

        FirmSettings us = firm.settings();
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).text())
                .contains("https://tandem.example.com/f/prices/confirmation/abc")
                .contains("Send me the news by email.")
                .endsWith("--\n%s\n%s\n".formatted(us.name(), us.address().line()));
        assertThat(sent.get(0).looks())
                .contains("href=\"https://tandem.example.com/f/prices/confirmation/abc\"");
    }

    private record Office(List<Letter> sent) implements Postman {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public String site() {
            return "https://tandem.example.com";
        }

        @Override
        public void send(Letter letter) {
            sent.add(letter);
        }
    }
}
