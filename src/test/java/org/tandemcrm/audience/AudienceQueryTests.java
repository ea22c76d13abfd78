package org.tandemcrm.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.MemberState;
import org.tandemcrm.campaign.NewMember;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmMother;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/** Random rules over random people: the query finds exactly whom a plain evaluation finds. */
@ModuleTest
@CleanDatabase
class AudienceQueryTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final int PEOPLE = 160;
    private static final int TREES = Integer.getInteger("audience.trees", 250);
    private static final int CAP = 4;

    @Autowired People people;
    @Autowired CampaignDesk campaigns;
    @Autowired Firm firm;
    @Autowired JdbcClient jdbc;
    @Autowired TestPeople staff;
    @Autowired TestClock clock;
    @Autowired Consents consents;

    private final List<Soul> souls = new ArrayList<>();
    private CampaignId mailing;
    private List<CampaignId> earlier;

    @BeforeEach
    void world() {
        clock.setTo(NOW);
        UserId olga = staff.with(Role.OWNER);
        staff.as(olga, () -> firm.change(FirmMother.hafen(0), false));
        jdbc.sql(
                        "update firm set mailing_regime = 'OPT_OUT', zone = 'UTC', edition = gen_random_uuid()")
                .update();
        souls.clear();
        Arrays.stream(Soul.Ware.values()).forEach(this::stock);
        staff.as(
                olga,
                () -> {
                    mailing = campaigns.plan(CampaignMother.named("Mailing"));
                    earlier =
                            IntStream.range(0, 4)
                                    .mapToObj(
                                            i ->
                                                    campaigns.log(
                                                            CampaignMother.named("Earlier " + i),
                                                            CampaignStatus.RUNNING))
                                    .toList();
                    Random luck = new Random(7);
                    for (int i = 0; i < PEOPLE; i++) {
                        souls.add(new Soul(luck, earlier.stream().map(CampaignId::value).toList()));
                    }
                    souls.forEach(soul -> write(soul, olga));
                    souls.stream().filter(soul -> soul.refused).forEach(this::refuse);
                    campaigns.target(
                            souls.stream().flatMap(soul -> mailings(soul).stream()).toList());
                });
    }

    @Test
    void theQueryFindsWhomAPlainEvaluationFinds() {
        CampaignCard card = campaigns.card(mailing);
        int some = 0;
        for (int seed = 0; seed < TREES; seed++) {
            RuleGroup rules = group(new Random(seed), 1);
            assertThat(rules.flaws("")).as("seed %d", seed).isEmpty();
            RuleGroup again = RuleJson.restored(RuleJson.stored(rules));
            assertThat(again).as("seed %d", seed).isEqualTo(rules);

            Map<UUID, String> found = found(card, again);

            Map<UUID, String> wanted =
                    souls.stream()
                            .filter(soul -> soul.fits(rules))
                            .collect(Collectors.toMap(soul -> soul.id, this::verdict));
            assertThat(found).as("seed %d: %s", seed, RuleJson.stored(rules)).isEqualTo(wanted);
            some += found.isEmpty() || found.size() == PEOPLE ? 0 : 1;
        }
        assertThat(some).as("trees that divide the people").isGreaterThan(TREES / 3);
    }

    @Test
    void countsAndListsSayTheSame() {
        CampaignCard card = campaigns.card(mailing);

        Turnout turnout = people.turnout(card, RuleGroup.EVERYBODY);

        assertThat(turnout.found()).isEqualTo(PEOPLE);
        assertThat(turnout.in())
                .isEqualTo(people.judged(card, RuleGroup.EVERYBODY).chosen().size());
        assertThat(turnout.out().keySet()).hasSize(7).doesNotContain(LeftOut.NOT_AGREED);
        Set<UUID> in = new LinkedHashSet<>(people.judged(card, RuleGroup.EVERYBODY).chosen());
        assertThat(turnout.sample()).hasSize(8).allMatch(name -> in.contains(name.id().value()));
    }

    @Test
    void whereTheLawAsksForAgreementOnlyThoseWhoAgreedAreIn() {
        jdbc.sql("update firm set mailing_regime = 'OPT_IN', edition = gen_random_uuid()").update();

        Turnout turnout = people.turnout(campaigns.card(mailing), RuleGroup.EVERYBODY);

        assertThat(turnout.in()).isZero();
        assertThat(turnout.out()).containsKeys(LeftOut.OPTED_OUT, LeftOut.NOT_AGREED).hasSize(2);
    }

    private String verdict(Soul soul) {
        return Objects.toString(soul.leftOut(CAP, suppressed()), "");
    }

    /** Whoever refuses closes their mailbox for everybody who has it. */
    private Set<String> suppressed() {
        return souls.stream()
                .filter(soul -> soul.refused && soul.email)
                .map(soul -> soul.mailbox)
                .collect(Collectors.toSet());
    }

    private Map<UUID, String> found(CampaignCard card, RuleGroup rules) {
        AudienceSql sql = people.sql(card, rules);
        return jdbc
                .sql(sql.people())
                .params(sql.parameters())
                .query(
                        (row, n) ->
                                Map.entry(
                                        row.getObject("contact_id", UUID.class),
                                        Objects.toString(row.getString("verdict"), "")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private RuleGroup group(Random luck, int level) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i <= luck.nextInt(3); i++) {
            rules.add(
                    level < RuleGroup.DEEPEST && luck.nextInt(3) == 0
                            ? group(luck, level + 1)
                            : line(luck));
        }
        return new RuleGroup(RuleGroup.Match.values()[luck.nextInt(2)], rules);
    }

    private RuleLine line(Random luck) {
        RuleField field = RuleField.values()[luck.nextInt(RuleField.values().length)];
        List<RuleOp> ops = field.kind().ops();
        RuleOp op = ops.get(luck.nextInt(ops.size()));
        return new RuleLine(field, op, values(field, op, luck), when(field, luck));
    }

    private static @Nullable SaleTime when(RuleField field, Random luck) {
        if (!field.asksSale() || luck.nextInt(3) == 0) {
            return null;
        }
        RuleOp op = SaleTime.OPS.get(luck.nextInt(SaleTime.OPS.size()));
        return new SaleTime(
                op,
                op.countsDays()
                        ? String.valueOf(luck.nextInt(150))
                        : Soul.TODAY.minusDays(luck.nextInt(150)).toString());
    }

    private List<String> values(RuleField field, RuleOp op, Random luck) {
        List<String> known =
                switch (field.kind()) {
                    case CHOICE -> List.copyOf(field.choices().keySet());
                    case TAG -> List.of("fair", "vip", "press", "never");
                    case CAMPAIGN -> earlier.stream().map(CampaignId::toString).toList();
                    case PRODUCT ->
                            Arrays.stream(Soul.Ware.values()).map(w -> w.id.toString()).toList();
                    case NUMBER -> List.of(String.valueOf(luck.nextInt(300)));
                    case WORDS -> List.of("forklift", "PALLET", "e", "inspection");
                    case TEXT ->
                            List.of(
                                    "hamburg",
                                    "H",
                                    "Kissingen",
                                    "100%",
                                    "_",
                                    "Hafen GmbH",
                                    "müller",
                                    "buyer",
                                    "CEO",
                                    "geräte",
                                    "STAPLER");
                    case DAY ->
                            op.countsDays()
                                    ? List.of(String.valueOf(luck.nextInt(120)))
                                    : List.of(
                                            Soul.TODAY
                                                    .plusDays(luck.nextInt(200) - 100)
                                                    .toString());
                };
        int many =
                field.kind() == RuleKind.NUMBER || field.kind() == RuleKind.DAY
                        ? 1
                        : 1 + luck.nextInt(2);
        return luck.ints(many, 0, known.size()).mapToObj(known::get).distinct().toList();
    }

    private static List<NewMember> mailings(Soul soul) {
        return soul.received.stream()
                .map(
                        each ->
                                new NewMember(
                                        new CampaignId(each),
                                        new ContactId(soul.id),
                                        MemberState.SENT,
                                        NOW))
                .toList();
    }

    private void write(Soul soul, UserId owner) {
        if (soul.company != null) {
            jdbc.sql(
                            "insert into company (company_id, version, name, sort_name, size, city, search_text, created_at) values (?, 0, ?, ?, ?, ?, '', now())")
                    .params(
                            soul.company,
                            soul.companyName,
                            Folded.sortName(soul.companyName),
                            soul.size,
                            soul.companyCity)
                    .update();
        }
        jdbc.sql(
                        "insert into contact (contact_id, version, last_name, sort_name, title, company_id, city, tags, search_text, created_at) values (?, 0, 'Berg', 'berg', ?, ?, ?, ?, '', now())")
                .params(
                        soul.id,
                        soul.title,
                        soul.company,
                        soul.city,
                        soul.tags.toArray(String[]::new))
                .update();
        if (soul.email) {
            jdbc.sql("insert into contact_email values (gen_random_uuid(), ?, 0, ?, ?)")
                    .params(soul.id, soul.mailbox, soul.mailbox)
                    .update();
        }
        if (soul.mailReturns) {
            jdbc.sql("insert into undeliverable_mailbox values (?, ?, now(), 'x')")
                    .params(soul.id, soul.mailbox)
                    .update();
        }
        if (soul.fit != null) {
            jdbc.sql("insert into contact_fit values (?, ?, 1, 1, 'x')")
                    .params(soul.id, soul.fit)
                    .update();
        }
        if (soul.touched != null) {
            jdbc.sql(
                            "insert into touch (touch_id, contact_id, user_id, channel, direction, outcome, occurred_at, recorded_at) values (gen_random_uuid(), ?, ?, 'PHONE', 'OUTBOUND', 'TALKED', ?, now())")
                    .params(soul.id, owner.value(), at(soul.touched))
                    .update();
        }
        writeLeads(soul);
    }

    private void refuse(Soul soul) {
        consents.set(
                new ContactId(soul.id),
                Channel.EMAIL,
                ConsentPurpose.MAILING,
                ConsentState.REFUSED);
    }

    private void writeLeads(Soul soul) {
        if (soul.temperature != null) {
            UUID lead = lead(soul.id, soul.temperature, false);
            if (soul.handback != null && soul.handedBack != null) {
                jdbc.sql(
                                "insert into handback values (gen_random_uuid(), ?, ?, ?, false, null, ?, now())")
                        .params(lead, soul.handback, soul.comesBack, at(soul.handedBack))
                        .update();
            }
            if (soul.dealing) {
                deal(lead, "Deal", null);
            }
        }
        if (soul.stakeIn != null) {
            UUID other = lead(other(), soul.stakeIn, false);
            jdbc.sql("insert into lead_stakeholder values (?, ?, 'CHAMPION', null, now())")
                    .params(other, soul.id)
                    .update();
        }
        soul.sales.forEach(sale -> writeSale(soul, sale));
    }

    private void writeSale(Soul soul, Soul.Sale sale) {
        UUID deal = deal(lead(soul.id, "HOT", true), sale.name(), sale.on());
        jdbc.sql(
                        "insert into closure (closure_id, version, deal_id, result, amount, closed_on, recorded_at) values (gen_random_uuid(), 0, ?, 'WON', 1, ?, now())")
                .params(deal, sale.on())
                .update();
        line(deal, 0, sale.line(), null);
        line(deal, 1, sale.ware() == null ? null : sale.ware().title, sale.ware());
    }

    private void line(UUID deal, int place, @Nullable String name, Soul.@Nullable Ware ware) {
        if (name != null) {
            jdbc.sql(
                            "insert into deal_line (deal_line_id, deal_id, position, product_id, name, words, quantity, price, amount) values (gen_random_uuid(), ?, ?, ?, ?, '', 1, 1, 1)")
                    .params(deal, place, ware == null ? null : ware.id, name)
                    .update();
        }
    }

    private void stock(Soul.Ware ware) {
        jdbc.sql(
                        "insert into product (product_id, version, name, sort_name, search_text, category, category_key, list_price, active, created_at) values (?, 0, ?, '', '', ?, ?, 1, true, now())")
                .params(ware.id, ware.title, ware.category, ware.categoryKey())
                .update();
    }

    /** Somebody in the trash, who is in no audience. */
    private UUID other() {
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into contact (contact_id, version, sort_name, tags, search_text, created_at, deleted_at) values (?, 0, 'x', '{}', '', now(), now())")
                .param(id)
                .update();
        return id;
    }

    private UUID lead(UUID person, String shown, boolean won) {
        UUID lead = Ids.next();
        jdbc.sql(
                        "insert into lead (lead_id, version, contact_id, by_response, opened_at, outcome, concluded_at) values (?, 0, ?, true, now(), ?, ?)")
                .params(lead, person, won ? "WON" : null, won ? at(LocalDate.of(2025, 5, 1)) : null)
                .update();
        jdbc.sql(
                        "insert into lead_heat (lead_id, heat, heat_at, weight, computed, shown, settled_at) values (?, 1, now(), 1, ?, ?, now())")
                .params(lead, shown, shown)
                .update();
        return lead;
    }

    private UUID deal(UUID lead, String name, LocalDate closed) {
        UUID deal = Ids.next();
        jdbc.sql(
                        "insert into deal (deal_id, version, number, lead_id, name, sort_name, search_text, stage, stage_since, accepted_at, closed_on, recorded_at) values (?, 0, nextval('deal_number'), ?, ?, '', '', 'ACCEPTED', now(), now(), ?, now())")
                .params(deal, lead, name, closed)
                .update();
        return deal;
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atTime(11, 0).atOffset(ZoneOffset.UTC);
    }
}
