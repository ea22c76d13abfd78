package org.tandemcrm.lead.speed;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.AnswerSpeed;
import org.tandemcrm.lead.AnswerSpeed.Week;
import org.tandemcrm.lead.Answering;
import org.tandemcrm.lead.TeamSpeed;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** How soon leads hear from us, counted anew from the rows of their clocks. */
@Service
@Transactional(readOnly = true)
public class SpeedBook implements Answering {

    private static final Comparator<Speed> MOST_LEADS_FIRST =
            Comparator.comparingLong(Speed::leads).reversed().thenComparing(Speed::name);

    private final ClockFacts facts;
    private final Firm firm;
    private final Clock clock;

    SpeedBook(ClockFacts facts, Firm firm, Clock clock) {
        this.facts = facts;
        this.firm = firm;
        this.clock = clock;
    }

    /** Leads whose clock started in the period; salespeople see their own. */
    public SpeedReport report(Period period, SpeedBasis basis, Viewer reader) {
        List<ClockFact> clocks = clocks(period, basis, reader);
        WaitLinks links = links(period, basis, reader);
        return new SpeedReport(
                Speed.of(null, "All leads", clocks, links.all()),
                grouped(clocks, Group.CAMPAIGN, links),
                grouped(clocks, Group.PERSON, links),
                WaitBand.of(clocks, links),
                weeks(clocks));
    }

    private List<ClockFact> clocks(Period period, SpeedBasis basis, Viewer reader) {
        return facts.between(
                period.start(firm.zone()),
                period.end(firm.zone()),
                onlyOf(reader),
                basis,
                clock.instant());
    }

    private WaitLinks links(Period period, SpeedBasis basis, Viewer reader) {
        return WaitLinks.between(
                period.start(firm.zone()), period.end(firm.zone()), onlyOf(reader), basis);
    }

    private List<Week> weeks(List<ClockFact> clocks) {
        Map<LocalDate, List<ClockFact>> byWeek = new TreeMap<>();
        clocks.forEach(
                each ->
                        byWeek.computeIfAbsent(
                                        LocalDate.ofInstant(each.startedAt(), firm.zone())
                                                .with(previousOrSame(DayOfWeek.MONDAY)),
                                        monday -> new ArrayList<>())
                                .add(each));
        return byWeek.entrySet().stream()
                .map(week -> new Week(week.getKey(), Speed.inTime(week.getValue())))
                .toList();
    }

    @Override
    public AnswerSpeed of(Period period, Viewer reader) {
        List<ClockFact> clocks =
                facts.nameless(
                        period.start(firm.zone()),
                        period.end(firm.zone()),
                        onlyOf(reader),
                        clock.instant());
        String href = links(period, SpeedBasis.RESPONSE, reader).all();
        return answers(Speed.of(null, "All leads", clocks, href), weeks(clocks));
    }

    @Override
    public Share inTime(Period period, Viewer reader) {
        return facts.inTime(
                period.start(firm.zone()),
                period.end(firm.zone()),
                onlyOf(reader),
                clock.instant());
    }

    @Override
    public TeamSpeed team(Period period, Salespeople whose, Viewer reader) {
        List<ClockFact> clocks =
                clocks(period, SpeedBasis.RESPONSE, reader).stream()
                        .filter(each -> whose.isEverybody() || isOf(whose, each))
                        .toList();
        WaitLinks links = links(period, SpeedBasis.RESPONSE, reader);
        Map<Optional<UserId>, AnswerSpeed> people = new HashMap<>();
        for (Speed each : grouped(clocks, Group.PERSON, links)) {
            people.put(Optional.ofNullable(each.id()).map(UserId::new), answers(each, List.of()));
        }
        String href = links.all() + (onlyOf(reader) == null ? whose.and("person") : "");
        return new TeamSpeed(answers(Speed.of(null, "All leads", clocks, href), List.of()), people);
    }

    private static boolean isOf(Salespeople whose, ClockFact clock) {
        UUID person = clock.person();
        return person != null && whose.include(new UserId(person));
    }

    private static AnswerSpeed answers(Speed speed, List<Week> weeks) {
        return new AnswerSpeed(
                speed.leads(),
                speed.median().span(),
                speed.ninth().span(),
                speed.inTime(),
                speed.untouched(),
                weeks,
                speed.href());
    }

    /** The leads that a campaign started; none if there are none. */
    public Optional<Speed> ofCampaign(CampaignId campaign, Viewer reader) {
        UserId only = onlyOf(reader);
        List<ClockFact> clocks =
                facts.ofCampaign(campaign, only, SpeedBasis.RESPONSE, clock.instant());
        return clocks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Speed.of(
                                campaign.value(),
                                "",
                                clocks,
                                WaitLinks.ofCampaign(campaign.value(), only).all()));
    }

    /** Whose clocks the reader sees; everybody's if absent. */
    static @Nullable UserId onlyOf(Viewer reader) {
        return reader.may(Right.PLAN_CAMPAIGNS) ? null : reader.id();
    }

    private static List<Speed> grouped(List<ClockFact> clocks, Group group, WaitLinks links) {
        Map<Optional<UUID>, List<ClockFact>> groups = new LinkedHashMap<>();
        clocks.forEach(
                each ->
                        groups.computeIfAbsent(
                                        Optional.ofNullable(group.key.apply(each)),
                                        id -> new ArrayList<>())
                                .add(each));
        return groups.entrySet().stream()
                .map(each -> speed(each.getKey().orElse(null), each.getValue(), group, links))
                .sorted(MOST_LEADS_FIRST)
                .toList();
    }

    private static Speed speed(
            @Nullable UUID id, List<ClockFact> clocks, Group group, WaitLinks links) {
        String name = group.name.apply(clocks.get(0));
        return Speed.of(
                id, name == null ? group.nameless : name, clocks, links.of(group.column, id));
    }

    /** By what leads are told apart. */
    private enum Group {
        CAMPAIGN("campaign", "No campaign", ClockFact::campaign, ClockFact::campaignName),
        PERSON("person", "The pool", ClockFact::person, ClockFact::personName);

        private final String column;
        private final String nameless;
        private final Function<ClockFact, @Nullable UUID> key;
        private final Function<ClockFact, @Nullable String> name;

        Group(
                String column,
                String nameless,
                Function<ClockFact, @Nullable UUID> key,
                Function<ClockFact, @Nullable String> name) {
            this.column = column;
            this.nameless = nameless;
            this.key = key;
            this.name = name;
        }
    }
}
