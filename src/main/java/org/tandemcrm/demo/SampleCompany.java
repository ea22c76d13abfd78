package org.tandemcrm.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignPlan;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.CostLine;
import org.tandemcrm.campaign.MemberState;
import org.tandemcrm.campaign.NewMember;
import org.tandemcrm.campaign.PastCampaign;
import org.tandemcrm.campaign.SampleScene;
import org.tandemcrm.contact.CompanyDetails;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.offering.PriceListId;

/**
 * The sample company: 400 contacts and twelve campaigns over the twelve months before today, with
 * every temperature, won and lost deals and customers who buy again. The same story every time.
 */
@Service
@Transactional
public class SampleCompany {

    private static final long SEED = 2_026;

    private final CompanyDirectory companies;
    private final ContactDirectory contacts;
    private final CampaignDesk campaigns;
    private final Players players;
    private final Wares wares;
    private final SampleRecords records;
    private final Firm firm;
    private final Clock clock;
    private final ObjectProvider<SampleScene> scenes;

    SampleCompany(
            CompanyDirectory companies,
            ContactDirectory contacts,
            CampaignDesk campaigns,
            Players players,
            Wares wares,
            SampleRecords records,
            Firm firm,
            Clock clock,
            ObjectProvider<SampleScene> scenes) {
        this.scenes = scenes;
        this.companies = companies;
        this.contacts = contacts;
        this.campaigns = campaigns;
        this.players = players;
        this.wares = wares;
        this.records = records;
        this.firm = firm;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isLoaded() {
        return records.isLoaded();
    }

    /** Loads the sample; nothing happens if it is there already. */
    public void load() {
        if (!records.begin()) {
            return;
        }
        Random random = new Random(SEED);
        Instant now = clock.instant();
        List<ContactId> people = people(new Cast(random));
        List<CampaignId> programme = campaigns.bring(programme(stock()));
        records.keep("campaign", programme.stream().map(CampaignId::value).toList());
        Story story = story(random, now, programme.get(Act.CALCULATOR));
        for (int i = 0; i < programme.size(); i++) {
            Act act = Act.PROGRAMME.get(i);
            List<ContactId> audience = Story.pick(people, act.reach(), random);
            campaigns.target(members(act, programme.get(i), audience, now));
            story.tell(act, programme.get(i), audience);
        }
        story.play(records::forget);
        scenes.orderedStream().forEach(scene -> scene.play(programme));
    }

    /** Takes the sample away with everything that hangs on it. */
    public void remove() {
        records.leavers().forEach(person -> players.welcomeAgain(new ContactId(person)));
        records.loadedAt()
                .ifPresent(loaded -> scenes.orderedStream().forEach(scene -> scene.strike(loaded)));
        records.uproot();
    }

    private Story story(Random random, Instant now, CampaignId calculator) {
        Duration age = Duration.ofDays(Act.PROGRAMME.get(Act.CALCULATOR).startsDaysAgo());
        return new Story(random, now, firm.calendar(), players, calculator, now.minus(age));
    }

    private List<ContactId> people(Cast cast) {
        List<CompanyDetails> firms = new ArrayList<>();
        for (int n = 0; n < Cast.COMPANIES; n++) {
            firms.add(cast.company(n));
        }
        List<CompanyId> works = companies.bring(firms);
        List<ContactDetails> persons = new ArrayList<>();
        for (int n = 0; n < Cast.PEOPLE; n++) {
            int company = n * 7 % Cast.COMPANIES;
            persons.add(cast.person(n, company, works.get(company)));
        }
        List<ContactId> people = contacts.bring(persons);
        records.keep("company", works.stream().map(CompanyId::value).toList());
        records.keep("contact", people.stream().map(ContactId::value).toList());
        records.forget();
        players.subscribe(people.subList(0, people.size() * 3 / 4));
        return people;
    }

    /** The catalogue, and the price list that some campaigns offer. */
    private PriceListId stock() {
        records.keep("product", wares.stock());
        PriceListId list = wares.offer();
        records.keep("price_list", List.of(list.value()));
        return list;
    }

    private List<PastCampaign> programme(PriceListId list) {
        List<PastCampaign> programme = new ArrayList<>();
        for (int i = 0; i < Act.PROGRAMME.size(); i++) {
            Act act = Act.PROGRAMME.get(i);
            programme.add(
                    new PastCampaign(details(act, Plea.OF_PROGRAMME.get(i), list), act.status()));
        }
        return programme;
    }

    private CampaignDetails details(Act act, Plea plea, PriceListId list) {
        LocalDate starts = firm.today().minusDays(act.startsDaysAgo());
        @Nullable LocalDate ends =
                act.status() == CampaignStatus.RUNNING ? null : starts.plusDays(act.days());
        BigDecimal cost = BigDecimal.valueOf(act.cost());
        boolean planned = act.status() == CampaignStatus.PLANNED;
        return new CampaignDetails(
                act.name(),
                act.channel(),
                new CampaignPlan(
                        starts,
                        ends,
                        null,
                        plea.goal(),
                        act.status() == CampaignStatus.RUNNING ? list : null,
                        act.medium()),
                plea.message(act),
                plea.facts(),
                List.of(
                        new CostLine(
                                "Design, material and sending",
                                cost,
                                planned ? null : cost,
                                starts)));
    }

    private static List<NewMember> members(
            Act act, CampaignId campaign, List<ContactId> audience, Instant now) {
        MemberState state =
                act.status() == CampaignStatus.PLANNED ? MemberState.TARGETED : MemberState.SENT;
        Instant at = now.minus(Duration.ofDays(Math.max(0, act.startsDaysAgo())));
        return audience.stream().map(c -> new NewMember(campaign, c, state, at)).toList();
    }
}
