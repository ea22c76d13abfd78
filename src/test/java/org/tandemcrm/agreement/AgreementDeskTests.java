package org.tandemcrm.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadWorld;
import org.tandemcrm.lead.NewHandback;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.Share;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.NotAllowed;
import org.tandemcrm.user.NoticeCard;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/** Both sides sign what is written, and what is kept is counted from what happened. */
class AgreementDeskTests extends LeadWorld {

    private static final Terms TERMS = new Terms(60, null, 1, 8, 90, 2, 3, null);

    @Autowired private AgreementDesk agreements;
    @Autowired private Pipeline pipeline;

    @Autowired private Notices notices;

    private UserId marta;
    private Quarter quarter;

    @BeforeEach
    void thisQuarter() {
        marta = people.named("Marta", Role.MARKETER);
        quarter = byOwner(() -> agreements.quarter(null));
    }

    @Test
    void aQuarterOfTheFiscalYearHoldsTheDay() {
        assertThat(quarter.from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(quarter.to()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(byOwner(() -> agreements.quarter(quarter.next())).from())
                .isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void itIsInForceOnceBothSidesHaveSigned() {
        write(0, TERMS);
        sign(marta, 1, Side.MARKETING);
        assertThat(latest().isInForce()).isFalse();
        sign(sal, 1, Side.SALES);
        assertThat(latest().isInForce()).isTrue();
        assertThat(latest().of(Side.SALES).orElseThrow().by()).isEqualTo("Sal");
        assertThat(count("change_entry where table_name like 'agreement%'")).isEqualTo(4);
    }

    @Test
    void aChangeIsSignedAnewAndWhatWasSignedStaysAndCountsUntilThen() {
        write(0, TERMS);
        sign(marta, 1, Side.MARKETING);
        sign(sal, 1, Side.SALES);
        write(1, new Terms(80, null, 1, 8, 90, 2, 3, "More"));
        AgreementCard card = card();
        assertThat(card.edition()).isEqualTo(2);
        assertThat(latest().signatures()).isEmpty();
        assertThat(card.editions().get(1).signatures()).hasSize(2);
        assertThat(card.valid().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void eachSideIsToldWhatTheOtherDidAndTheOwnerWhatBothHaveSigned() {
        write(0, TERMS);
        assertThat(told(sal)).singleElement().asString().endsWith("read it and sign.");
        assertThat(told(marta)).as("she wrote it").isEmpty();
        sign(marta, 1, Side.MARKETING);
        sign(owner, 1, Side.MARKETING);
        assertThat(told(sal))
                .last()
                .asString()
                .startsWith("Marta signed")
                .endsWith("it waits for you.");
        assertThat(told(sal)).as("once, though two pressed the button").hasSize(2);
        assertThat(told(owner)).isEmpty();
        sign(sal, 1, Side.SALES);
        assertThat(told(owner)).singleElement().asString().endsWith("it is in force.");
        assertThat(told(marta)).last().asString().endsWith("it is in force.");
        assertThat(told(sal)).as("she did it herself").hasSize(2);
    }

    @Test
    void aChangeOfWhatWasSignedIsToldToAllWhoSignedIt() {
        write(0, TERMS);
        sign(marta, 1, Side.MARKETING);
        sign(sal, 1, Side.SALES);
        write(1, TERMS);
        assertThat(told(sal))
                .last()
                .asString()
                .startsWith("Marta changed")
                .endsWith("signed anew.");
        assertThat(told(owner)).last().asString().endsWith("signed anew.");
        assertThat(told(marta)).last().asString().as("her own doing").doesNotContain("changed");
    }

    @Test
    void whoeverIsOfTheOtherSideCannotSign() {
        write(0, TERMS);
        assertThatThrownBy(() -> sign(sal, 1, Side.MARKETING)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> sign(marta, 1, Side.SALES)).isInstanceOf(NotAllowed.class);
        sign(owner, 1, Side.SALES);
        sign(owner, 1, Side.MARKETING);
        assertThat(latest().isInForce()).isTrue();
    }

    @Test
    void signingTwiceSignsOnceAndAnOlderEditionIsNotSigned() {
        write(0, TERMS);
        sign(marta, 1, Side.MARKETING);
        sign(owner, 1, Side.MARKETING);
        assertThat(latest().of(Side.MARKETING).orElseThrow().by()).isEqualTo("Marta");
        write(1, TERMS);
        assertThatThrownBy(() -> sign(sal, 1, Side.SALES)).isInstanceOf(StaleEdit.class);
        assertThatThrownBy(() -> write(1, TERMS)).isInstanceOf(StaleEdit.class);
    }

    @Test
    void aQuarterThatIsOverStaysAsItWas() {
        Quarter over = byOwner(() -> agreements.quarter(quarter.before()));
        assertThatThrownBy(() -> byOwner(() -> agreements.write(over, 0, TERMS)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void withFewRecordsNoValueCanBePromised() {
        assertThatThrownBy(
                        () ->
                                write(
                                        0,
                                        new Terms(
                                                null,
                                                new BigDecimal("1000"),
                                                1,
                                                8,
                                                90,
                                                2,
                                                3,
                                                null)))
                .isInstanceOf(InvalidInput.class);
        assertThat(byOwner(() -> agreements.proposal(quarter)).missing()).isNotNull();
        assertThat(byOwner(() -> agreements.suggested(quarter)).warmLeads()).isNull();
    }

    @Test
    void whatBothHaveKeptIsCountedFromTheRecords() {
        write(0, TERMS);
        LeadId accepted = byOwner(() -> leads.hot("Anna", NOW));
        LeadId unreachable = byOwner(() -> leads.warm("Ben", NOW));
        LeadId waiting = byOwner(() -> leads.warm("Cem", NOW));
        clock.forward(Duration.ofMinutes(30));
        write(accepted);
        byOwner(() -> pipeline.accept(accepted, clock.instant()));
        write(unreachable);
        clock.forward(Duration.ofDays(1));
        byOwner(
                () ->
                        desk.giveBack(
                                unreachable,
                                new NewHandback(
                                        HandbackReason.UNREACHABLE,
                                        null,
                                        false,
                                        null,
                                        clock.instant())));
        clock.forward(Duration.ofDays(7));

        AgreementProgress progress = byOwner(() -> agreements.progress(card()));

        SalesKept sales = Objects.requireNonNull(progress.sales());
        assertThat(sales.inTime()).isEqualTo(new Share(2, 3));
        assertThat(sales.attempts()).isEqualTo(new Share(0, 1));
        assertThat(sales.feedback()).isEqualTo(new Share(2, 3));
        Attainment marketing = Objects.requireNonNull(progress.marketing());
        assertThat(marketing.reached()).isEqualTo(3);
        assertThat(marketing.promised()).isEqualTo(60);
        assertThat(marketing.ahead()).isNegative();

        jdbc.sql("update lead set deleted_at = now() where lead_id = ?")
                .param(waiting.value())
                .update();
        assertThat(byOwner(() -> agreements.progress(card())).sales())
                .isNotNull()
                .extracting(SalesKept::inTime)
                .isEqualTo(new Share(2, 2));
    }

    @Test
    void theRatesAreThoseOfWhatWasSold() {
        for (String amount : List.of("100", "100", "50")) {
            LeadId lead = byOwner(() -> leads.hot("Anna", NOW));
            byOwner(
                    () ->
                            pipeline.close(
                                    pipeline.accept(lead, clock.instant()),
                                    new Closure.Won(
                                            new BigDecimal(amount),
                                            null,
                                            LocalDate.of(2026, 3, 2))));
        }
        Quarter next = byOwner(() -> agreements.quarter(quarter.next()));
        Rates rates = byOwner(() -> agreements.proposal(next)).rates();
        assertThat(rates.mean()).isEqualTo(Money.of("83.33", "EUR"));
        assertThat(rates.won()).isEqualTo(new Share(3, 3));
        assertThat(rates.hot()).isEqualTo(new Share(3, 3));
        assertThat(rates.warm()).isEqualTo(new Share(0, 0));
    }

    private List<String> told(UserId person) {
        return notices.latest(person, 10).stream()
                .filter(notice -> notice.kind() == NoticeKind.AGREEMENT)
                .map(NoticeCard::sentence)
                .toList();
    }

    private void write(int seen, Terms terms) {
        people.as(
                marta,
                () -> {
                    agreements.write(quarter, seen, terms);
                    return null;
                });
    }

    private void sign(UserId person, int edition, Side side) {
        people.as(
                person,
                () -> {
                    agreements.sign(quarter, edition, side);
                    return null;
                });
    }

    private AgreementCard card() {
        return byOwner(() -> agreements.card(quarter));
    }

    private AgreementCard.Edition latest() {
        return card().latest().orElseThrow();
    }
}
