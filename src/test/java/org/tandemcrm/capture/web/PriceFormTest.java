package org.tandemcrm.capture.web;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignLinks;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.capture.CaptureMother;
import org.tandemcrm.capture.FormDesk;
import org.tandemcrm.capture.FormId;
import org.tandemcrm.capture.LinkDesk;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.user.Role;

/** A running campaign with the form of a price list, and strangers who come to it. */
@PageTest
@CleanDatabase
abstract class PriceFormTest {

    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired CampaignDesk campaigns;
    @Autowired ContactDirectory contacts;
    @Autowired ResponseBook responses;
    @Autowired CampaignLinks mint;
    @Autowired LinkDesk links;
    @Autowired FormDesk forms;
    @Autowired JdbcClient jdbc;

    CampaignId spring;
    CampaignId radio;
    FormId form;

    @BeforeEach
    void aForm() {
        people.with(Role.OWNER);
        clock.setTo(Instant.parse("2026-03-02T09:00:00Z"));
        spring = CampaignMother.running(campaigns, "Spring mailing");
        radio = CampaignMother.running(campaigns, "Radio spots");
        form = forms.add(spring, CaptureMother.priceList("prices", radio));
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    FormVisitor visitor() {
        return new FormVisitor(mvc, clock, "/f/prices");
    }

    ContactId carla() {
        return contacts.byEmail(new EmailAddress("carla@example.com")).orElseThrow();
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
