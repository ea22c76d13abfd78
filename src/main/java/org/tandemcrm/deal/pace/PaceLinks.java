package org.tandemcrm.deal.pace;

import java.time.ZoneId;
import org.tandemcrm.deal.DealCut;
import org.tandemcrm.deal.Stage;

/**
 * The lists behind the numbers of the pipeline, each with as many rows as its number says.
 *
 * @param zone in which days are counted
 */
public record PaceLinks(DealCut cut, ZoneId zone) {

    /** The deals that are at a stage now. */
    public String at(Stage stage) {
        return "/deals/list?stage=" + stage.key() + narrowed();
    }

    /** The visits that began in these days. */
    public String came(Stage stage) {
        return "/reports/pipeline/visits?stage=%s&at.gte=%s&at.lt=%s%s"
                .formatted(
                        stage.key(), cut.period().start(zone), cut.period().end(zone), narrowed());
    }

    /** Those of them that go on. */
    public String here(Stage stage) {
        return came(stage) + "&ended=STILL_THERE";
    }

    /** Those of them that are over. */
    public String left(Stage stage) {
        return came(stage) + "&ended=MOVED_ON,MOVED_BACK,WON,LOST";
    }

    /** Those of them after which the deal was further on. */
    public String passed(Stage stage) {
        return came(stage) + "&ended=MOVED_ON,WON";
    }

    /** The closed deals that the share won at a stage is learned from. */
    public String learned(Stage stage) {
        return "/deals/list?reached=" + stage.key();
    }

    /** Those of them that were won. */
    public String won(Stage stage) {
        return learned(stage) + "&state=WON";
    }

    /** The deals that are open now. */
    public String open() {
        return "/deals/list?state=OPEN" + narrowed();
    }

    /** The deals accepted in these days, by the days to their close; open ones first. */
    public String accepted() {
        return "/deals/list?acceptedAt.gte=%s&acceptedAt.lt=%s%s&sort=daysToClose"
                .formatted(cut.period().start(zone), cut.period().end(zone), narrowed());
    }

    /** The deals closed in these days. */
    public String closed() {
        return closed("WON,LOST");
    }

    /** Those of them that were won. */
    public String sold() {
        return closed("WON");
    }

    private String closed(String states) {
        return "/deals/list?state=%s&closedOn.gte=%s&closedOn.lte=%s%s"
                .formatted(states, cut.period().from(), cut.period().to(), narrowed());
    }

    private String narrowed() {
        String people = cut.whose().and("assigneeId");
        return cut.product() == null ? people : people + "&product=" + cut.product();
    }
}
