package org.tandemcrm.attribution;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works out anew every night, on one of the instances, the periods that somebody has asked for. */
@Configuration(proxyBeanMethods = false)
class MarkovNight {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);
    private static final int MOST = 30;

    @Bean
    RecurringTask<Void> reckonMarkov(MarkovRuns runs, MarkovReckoning reckoning) {
        return Tasks.recurring("reckon-markov", Schedules.daily(ZoneOffset.UTC, AT_NIGHT))
                .execute(
                        (instance, context) ->
                                runs.latest(MOST)
                                        .forEach(
                                                asked ->
                                                        reckoning.reckon(
                                                                asked.period(), asked.memory())));
    }
}
