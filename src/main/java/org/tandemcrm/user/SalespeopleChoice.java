package org.tandemcrm.user;

import java.util.List;
import org.tandemcrm.web.Choice;

/**
 * Whose figures a page shows, in words, and whose it could.
 *
 * @param offered by name, the chosen ones among them; empty for who sees their own alone
 */
public record SalespeopleChoice(Salespeople chosen, List<Choice> offered) {

    private static final int MOST_NAMES = 3;

    public SalespeopleChoice {
        offered = List.copyOf(offered);
    }

    /** For who sees their own alone. */
    public static SalespeopleChoice none(Salespeople own) {
        return new SalespeopleChoice(own, List.of());
    }

    /** Those who were chosen, by name. */
    public List<Choice> picked() {
        return offered.stream().filter(each -> isPicked(each.value())).toList();
    }

    public boolean isPicked(String value) {
        return chosen.values().contains(value);
    }

    /** As in "Anna Berg and Ben Cole"; many are counted. */
    public String words() {
        List<String> names = picked().stream().map(Choice::label).toList();
        int last = names.size() - 1;
        if (names.isEmpty()) {
            return "Everybody";
        }
        if (names.size() > MOST_NAMES) {
            return names.size() + " people";
        }
        return last == 0
                ? names.get(0)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
