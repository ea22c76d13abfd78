package org.tandemcrm.lead.likelihood;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.job.JobId;
import org.tandemcrm.job.Jobs;
import org.tandemcrm.lead.LeadId;

/** What the company's closed leads taught, and what that says of an open one. */
@Service
@Transactional
public class LikelihoodBook {

    private static final int REASONS = 3;
    private static final double TOO_WEAK = 0.01;

    private final Lessons lessons;
    private final Scores scores;
    private final Jobs jobs;
    private final JdbcClient jdbc;

    LikelihoodBook(Lessons lessons, Scores scores, Jobs jobs, JdbcClient jdbc) {
        this.lessons = lessons;
        this.scores = scores;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /** The lead's outlook; empty before its hand-off, or while too few leads have closed. */
    @Transactional(readOnly = true)
    public Optional<Outlook> of(LeadId lead) {
        Lesson lesson = lessons.latest().orElse(null);
        Formula formula = lesson == null ? null : lesson.formula();
        if (lesson == null || formula == null || !isForetold(lead)) {
            return Optional.empty();
        }
        return scores.traitsOf(lead).map(traits -> outlook(lesson, formula, traits));
    }

    private boolean isForetold(LeadId lead) {
        return jdbc.sql(
                        """
                        select exists (select from lead_likelihood k join lead l on l.lead_id = k.lead_id
                                        where k.lead_id = ? and l.concluded_at is null)
                        """)
                .param(lead.value())
                .query(Boolean.class)
                .single();
    }

    private static Outlook outlook(Lesson lesson, Formula formula, Traits traits) {
        int closed = lesson.won() + lesson.lost();
        List<Outlook.Reason> reasons =
                formula.effects(traits).stream()
                        .filter(effect -> Math.abs(effect.logOdds()) > TOO_WEAK)
                        .limit(REASONS)
                        .map(effect -> reason(effect, traits))
                        .toList();
        int percent = (int) Math.round(100 * formula.probability(traits));
        int average = Math.round(100f * lesson.won() / closed);
        TimeSplit.Measured measured = lesson.measured();
        boolean proven = measured != null && measured.quality().isProven();
        return new Outlook(percent, closed, average, proven, reasons);
    }

    private static Outlook.Reason reason(Formula.Effect effect, Traits traits) {
        return new Outlook.Reason(
                Trait.valueOf(effect.trait()).sentence(traits),
                effect.logOdds() > 0,
                Math.exp(effect.logOdds()));
    }

    /** How far learning is, and how well it foretells. */
    @Transactional(readOnly = true)
    public Standing standing() {
        Closed closed = closed();
        Lesson lesson = lessons.latest().orElse(null);
        TimeSplit.Measured measured = lesson == null ? null : lesson.measured();
        Formula formula = lesson == null ? null : lesson.formula();
        return new Standing(
                closed.won(),
                closed.lost(),
                Learning.LEAST_OF_EACH,
                lesson == null ? null : lesson.learnedAt(),
                formula != null,
                measured == null ? null : measured.from(),
                measured == null ? 0 : measured.learnedFrom(),
                measured == null ? null : measured.quality(),
                formula == null ? List.of() : Weights.of(formula));
    }

    /** The closed leads that sales had in hand. */
    private record Closed(int won, int lost) {}

    private Closed closed() {
        return jdbc.sql(
                        """
                        select count(*) filter (where outcome = 'WON') as won,
                               count(*) filter (where outcome = 'LOST') as lost
                          from lead l
                         where l.outcome is not null and l.deleted_at is null
                           and (l.accepted_at is not null
                                or exists (select from temperature_change x
                                            where x.lead_id = l.lead_id
                                              and x.from_temperature = 'COLD'))
                        """)
                .query(Closed.class)
                .single();
    }

    /** Learns now, without waiting for the night. */
    public JobId learnNow() {
        return jobs.start(LearnWork.KIND, "", "Learn what makes leads close");
    }
}
