package org.tandemcrm.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** Finds what cannot be right about a campaign that somebody entered. */
final class CampaignFlaws {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{Nd}]{2,12}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_DECIMALS = 4;
    private static final int MOST_COSTS = 200;
    private static final BigDecimal MOST_MONEY = BigDecimal.TEN.pow(12);

    private final List<Flaw> found = new ArrayList<>();

    static List<Flaw> of(CampaignDetails details) {
        CampaignFlaws flaws = new CampaignFlaws();
        flaws.judgeName(details.name());
        flaws.judgeDates(details.plan().startsOn(), details.plan().endsOn());
        flaws.judgeMedium(details);
        flaws.judgeTexts(details);
        flaws.judgeCosts(details.costs());
        flaws.judgeFacts(details.facts());
        return flaws.found;
    }

    private void judgeName(String name) {
        if (name.isBlank()) {
            add("name", "Give the campaign a name.");
        }
        tooLong("name", name, LONGEST_NAME);
    }

    private void judgeDates(@Nullable LocalDate starts, @Nullable LocalDate ends) {
        if (starts != null && ends != null && ends.isBefore(starts)) {
            add("endsOn", "The campaign ends on or after the day it starts.");
        }
        judgeYear("startsOn", starts);
        judgeYear("endsOn", ends);
    }

    private void judgeMedium(CampaignDetails details) {
        if (details.plan().medium() != null && details.channel() != CampaignChannel.ADVERTISEMENT) {
            add("medium", "Only an advertisement has a medium; leave it empty.");
        }
    }

    private void judgeFacts(CampaignFacts facts) {
        String code = facts.code();
        if (code != null && !CODE.matcher(code).matches()) {
            add("code", "Two to twelve letters and digits.");
        }
        if (facts.startedOn() != null
                && facts.endedOn() != null
                && facts.endedOn().isBefore(facts.startedOn())) {
            add("endedOn", "The campaign ended on or after the day it started.");
        }
        judgeYear("startedOn", facts.startedOn());
        judgeYear("endedOn", facts.endedOn());
        judgeCount("goalResponses", facts.goalResponses());
        judgeCount("goalWarmLeads", facts.goalWarmLeads());
        judgeCount("goalSales", facts.goalSales());
        judgeCount("printRun", facts.printRun());
        judgeCount("visitors", facts.visitors());
        judgeCount("listeners", facts.listeners());
    }

    private void judgeCount(String field, @Nullable Integer count) {
        if (count != null && count < 0) {
            add(field, "A number of people is not negative.");
        }
    }

    private void judgeYear(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1900 || day.getYear() > 2200)) {
            add(field, "Give a year between 1900 and 2200.");
        }
    }

    private void judgeTexts(CampaignDetails details) {
        CampaignDetails.Message message = details.message();
        tooLong("pain", message.pain(), LONGEST_TEXT);
        tooLong("promise", message.promise(), LONGEST_TEXT);
        tooLong("proof", message.proof(), LONGEST_TEXT);
        tooLong("offer", message.offer(), LONGEST_TEXT);
        tooLong("callToAction", message.callToAction(), LONGEST_TEXT);
        tooLong("goal", details.plan().goal(), LONGEST_TEXT);
    }

    private void judgeCosts(List<CostLine> costs) {
        if (costs.size() > MOST_COSTS) {
            add("costs", "At most %d lines.".formatted(MOST_COSTS));
        }
        for (int i = 0; i < costs.size(); i++) {
            judgeCost("costs[" + i + "]", costs.get(i));
        }
    }

    private void judgeCost(String line, CostLine cost) {
        if (cost.description().isBlank()) {
            add(line + ".description", "Say what the money is for.");
        }
        tooLong(line + ".description", cost.description(), LONGEST_NAME);
        tooLong(line + ".supplier", cost.supplier(), LONGEST_NAME);
        judgeAmount(line + ".planned", cost.planned());
        judgeAmount(line + ".actual", cost.actual());
        judgeYear(line + ".on", cost.on());
    }

    private void judgeAmount(String field, @Nullable BigDecimal amount) {
        if (amount == null) {
            return;
        }
        if (amount.signum() < 0) {
            add(field, "A cost is not negative.");
        } else if (amount.compareTo(MOST_MONEY) >= 0) {
            add(field, "This is more than a campaign can cost.");
        } else if (amount.stripTrailingZeros().scale() > MOST_DECIMALS) {
            add(field, "At most four decimals.");
        }
    }

    private void tooLong(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            add(field, "At most %,d characters.".formatted(most));
        }
    }

    private void add(String field, String message) {
        found.add(new Flaw(field, message));
    }
}
