package org.tandemcrm.audience;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.shared.Folded;

/**
 * Writes rules as a condition over the alias c (contact), with the joins that it needs. A line is
 * true or false, never null: a denial holds for whoever has no value at all. What is read from
 * other tables is joined as a set with one row a person, so that each is read once, however many
 * people there are.
 */
final class RuleSql {

    private final LocalDate today;
    private final Set<String> joins = new LinkedHashSet<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private int sets;

    RuleSql(LocalDate today, ZoneId zone) {
        this.today = today;
        parameters.put("zone", zone.getId());
    }

    /**
     * The joins, each on a line: first tables that lie in the order of the people, which several
     * processes can merge with a part of them each, then sets that have to be made, those of sales
     * last, as they take longest, and then what has another order; else as they were needed.
     */
    String joins() {
        return joins.stream()
                .sorted(Comparator.comparingInt(RuleSql::place))
                .collect(Collectors.joining("\n"));
    }

    private static int place(String join) {
        if (join.equals(Known.COMPANY)) {
            return 4;
        }
        if (join.startsWith("left join (")) {
            return join.contains("from touch") ? 1 : join.contains("closure e") ? 3 : 2;
        }
        return join.startsWith("left join unnest(") ? 2 : 0;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Asks for a join that another part of the query needs, too. */
    void join(String sql) {
        joins.add(sql);
    }

    String condition(Rule rule) {
        if (rule instanceof RuleGroup group) {
            String word = group.match() == RuleGroup.Match.ALL ? " and " : " or ";
            return group.rules().isEmpty()
                    ? "true"
                    : group.rules().stream()
                            .sorted(Comparator.comparingInt(RuleSql::cost))
                            .map(this::condition)
                            .collect(Collectors.joining(word, "(", ")"));
        }
        RuleLine line = (RuleLine) rule;
        String holds = "coalesce(%s, false)".formatted(held(line));
        return line.op().isDenial() ? "not " + holds : holds;
    }

    /** What may spare the others is asked first: a set at hand before words that are compared. */
    private static int cost(Rule rule) {
        return rule instanceof RuleLine line ? line.field().kind() == RuleKind.TEXT ? 1 : 0 : 2;
    }

    private String held(RuleLine line) {
        return switch (line.field()) {
            case TEMPERATURE -> temperature(line.values());
            case HANDBACK_REASON -> oneOf(joined(Known.HANDBACK, "handed.reason"), line);
            case FIT -> oneOf(joined(Known.FIT, "coalesce(fit.letter, 'UNKNOWN')"), line);
            case CUSTOMER ->
                    oneOf(
                            joined(
                                    Known.CUSTOMER,
                                    "case when customer.contact_id is null then 'NO' else 'YES' end"),
                            line);
            case ROLE -> joined(Known.ROLES, "stakes.roles") + " && " + texts(line.values());
            case TAG -> "c.tags && " + texts(line.values());
            case HANDED_BACK_ON -> day(joined(Known.HANDBACK, "handed.day"), line);
            case COMES_BACK_ON -> day(joined(Known.COMEBACK, "comeback.day"), line);
            case LAST_TOUCH -> lastTouch(line);
            case CAMPAIGN -> inSet(Known.RECEIVED, parameter(line.ids()));
            case BOUGHT -> sold(Known.BOUGHT, likes(line, "%", "%"), line);
            case PRODUCT ->
                    sold(
                            Known.BOUGHT_LINE,
                            "n.product_id = any(" + parameter(line.ids()) + ")",
                            line);
            case CATEGORY -> sold(Known.BOUGHT_LINE, folded("p.category_key", line), line);
            case BOUGHT_ON -> day(joined(Known.LAST_SALE, "sold.day"), line);
            case JOB_TITLE -> text("lower(c.title)", line);
            case COMPANY -> ofCompany(folded("co.sort_name", line));
            case INDUSTRY -> ofCompany(text("lower(co.industry)", line));
            case COMPANY_SIZE -> ofCompany(number("co.size", line));
            case CITY -> placed("city", line);
            case REGION -> placed("region", line);
            case POSTCODE -> placed("postal_code", line);
            case COUNTRY -> placed("country", line);
        };
    }

    /** Cold or without a lead: which of the two is only asked where the rule tells them apart. */
    private String temperature(List<String> values) {
        joins.add(Known.BUSY);
        List<String> any = new ArrayList<>();
        if (values.contains(Temperature.HOT.name())) {
            any.add("busy.warmth = 2");
        }
        if (values.contains(Temperature.WARM.name())) {
            any.add("busy.warmth = 1");
        }
        boolean cold = values.contains(Temperature.COLD.name());
        if (cold && values.contains(RuleField.NONE)) {
            any.add("busy.warmth is null");
        } else if (cold || values.contains(RuleField.NONE)) {
            String pursued = "pursued.contact_id is " + (cold ? "not null" : "null");
            any.add(joined(Known.PURSUED, "busy.warmth is null and " + pursued));
        }
        return String.join(" or ", any);
    }

    private String joined(String join, String expression) {
        joins.add(join);
        return expression;
    }

    /** Where a person's own address is not known their company's counts, part by part. */
    private String placed(String part, RuleLine line) {
        return "case when c.%1$s is not null then %2$s else %3$s end"
                .formatted(
                        part,
                        text("lower(c.%s)".formatted(part), line),
                        ofCompany(text("lower(co.%s)".formatted(part), line)));
    }

    /**
     * Companies are fewer than people: those that fit are found once and looked up, where a join
     * would order everybody by their companies and back.
     */
    private static String ofCompany(String condition) {
        return """
                c.company_id in (select co.company_id from company co
                                  where co.deleted_at is null and %s)"""
                .formatted(condition);
    }

    private String oneOf(String value, RuleLine line) {
        return value + " = any(" + texts(line.values()) + ")";
    }

    private String text(String value, RuleLine line) {
        return compared(value, line, line.values().stream().map(RuleSql::lower).toList());
    }

    private String folded(String value, RuleLine line) {
        return compared(value, line, line.values().stream().map(Folded::fold).toList());
    }

    private String compared(String value, RuleLine line, List<String> wanted) {
        return switch (line.op()) {
            case CONTAINS, CONTAINS_NOT -> value + " like any(" + patterns(wanted, "%", "%") + ")";
            case STARTS_WITH -> value + " like any(" + patterns(wanted, "", "%") + ")";
            default -> value + " = any(" + texts(wanted) + ")";
        };
    }

    private String number(String value, RuleLine line) {
        return value + (line.op() == RuleOp.AT_LEAST ? " >= " : " <= ") + parameter(line.number());
    }

    private String day(String value, RuleLine line) {
        return switch (line.op()) {
            case BEFORE -> value + " < " + parameter(line.onDay());
            case AFTER -> value + " > " + parameter(line.onDay());
            case WITHIN_NEXT -> between(value, today, today.plusDays(line.number()));
            default -> between(value, today.minusDays(line.number()), today);
        };
    }

    /** Only what lies before a day needs to know of everybody. */
    private String lastTouch(RuleLine line) {
        if (line.op() == RuleOp.BEFORE) {
            return day(joined(Known.TOUCHED, "touched.day"), line);
        }
        String name = "set" + sets++;
        joins.add(Known.TOUCHED_SINCE.formatted(name, parameter(from(line))));
        return day(name + ".day", line);
    }

    private LocalDate from(RuleLine line) {
        return switch (line.op()) {
            case AFTER -> line.onDay();
            case WITHIN_NEXT -> today;
            default -> today.minusDays(line.number());
        };
    }

    private String between(String value, LocalDate from, LocalDate to) {
        return "%s between %s and %s".formatted(value, parameter(from), parameter(to));
    }

    /** A set of its own, for the people in it depend on the values of this line. */
    private String inSet(String join, String... values) {
        String name = "set" + sets++;
        joins.add(join.formatted(Stream.concat(Stream.of(name), Stream.of(values)).toArray()));
        return name + ".contact_id is not null";
    }

    /** What was bought, in one sale of that time. */
    private String sold(String join, String what, RuleLine line) {
        SaleTime when = line.when();
        return inSet(join, what, when == null ? "true" : day("e.closed_on", when.asLine()));
    }

    private String likes(RuleLine line, String before, String after) {
        return patterns(line.values().stream().map(RuleSql::lower).toList(), before, after);
    }

    private String patterns(List<String> wanted, String before, String after) {
        return texts(wanted.stream().map(word -> before + escaped(word) + after).toList());
    }

    private String texts(List<String> values) {
        return "cast(" + parameter(values.toArray(String[]::new)) + " as text[])";
    }

    private String parameter(Object value) {
        String name = "rule" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String escaped(String word) {
        return word.replaceAll("([%_\\\\])", "\\\\$1");
    }
}
