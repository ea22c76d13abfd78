package org.tandemcrm.audience;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemcrm.lead.Temperature;

/**
 * Writes rules as a condition over the alias c (contact), with the joins that it needs. A line is
 * true or false, never null: a denial holds for whoever has no value at all. What is read from
 * other tables is joined as a set with one row a person, so that each is read once, however many
 * people there are.
 */
final class RuleSql {

    private final RuleValues values;
    private final Set<String> joins = new LinkedHashSet<>();
    private int sets;

    RuleSql(LocalDate today, ZoneId zone) {
        values = new RuleValues(today, zone);
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
        return values.parameters();
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
            case HANDBACK_REASON -> values.oneOf(joined(Known.HANDBACK, "handed.reason"), line);
            case FIT -> values.oneOf(joined(Known.FIT, "coalesce(fit.letter, 'UNKNOWN')"), line);
            case CUSTOMER ->
                    values.oneOf(
                            joined(
                                    Known.CUSTOMER,
                                    "case when customer.contact_id is null then 'NO' else 'YES' end"),
                            line);
            case ROLE -> joined(Known.ROLES, "stakes.roles") + " && " + values.texts(line.values());
            case TAG -> "c.tags && " + values.texts(line.values());
            case HANDED_BACK_ON -> values.day(joined(Known.HANDBACK, "handed.day"), line);
            case COMES_BACK_ON -> values.day(joined(Known.COMEBACK, "comeback.day"), line);
            case LAST_TOUCH -> lastTouch(line);
            case CAMPAIGN -> inSet(Known.RECEIVED, values.parameter(line.ids()));
            case BOUGHT -> sold(Known.BOUGHT, values.likes(line, "%", "%"), line);
            case PRODUCT ->
                    sold(
                            Known.BOUGHT_LINE,
                            "n.product_id = any(" + values.parameter(line.ids()) + ")",
                            line);
            case CATEGORY -> sold(Known.BOUGHT_LINE, values.folded("p.category_key", line), line);
            case BOUGHT_ON -> values.day(joined(Known.LAST_SALE, "sold.day"), line);
            case JOB_TITLE -> values.text("lower(c.title)", line);
            case COMPANY -> ofCompany(values.folded("co.sort_name", line));
            case INDUSTRY -> ofCompany(values.text("lower(co.industry)", line));
            case COMPANY_SIZE -> ofCompany(values.number("co.size", line));
            case CITY -> placed("city", line);
            case REGION -> placed("region", line);
            case POSTCODE -> placed("postal_code", line);
            case COUNTRY -> placed("country", line);
        };
    }

    /** Cold or without a lead: which of the two is only asked where the rule tells them apart. */
    private String temperature(List<String> wanted) {
        joins.add(Known.BUSY);
        List<String> any = new ArrayList<>();
        if (wanted.contains(Temperature.HOT.name())) {
            any.add("busy.warmth = 2");
        }
        if (wanted.contains(Temperature.WARM.name())) {
            any.add("busy.warmth = 1");
        }
        boolean cold = wanted.contains(Temperature.COLD.name());
        if (cold && wanted.contains(RuleField.NONE)) {
            any.add("busy.warmth is null");
        } else if (cold || wanted.contains(RuleField.NONE)) {
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
                        values.text("lower(c.%s)".formatted(part), line),
                        ofCompany(values.text("lower(co.%s)".formatted(part), line)));
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

    /** Only what lies before a day needs to know of everybody. */
    private String lastTouch(RuleLine line) {
        if (line.op() == RuleOp.BEFORE) {
            return values.day(joined(Known.TOUCHED, "touched.day"), line);
        }
        String name = "set" + sets++;
        joins.add(Known.TOUCHED_SINCE.formatted(name, values.parameter(values.from(line))));
        return values.day(name + ".day", line);
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
        return inSet(join, what, when == null ? "true" : values.day("e.closed_on", when.asLine()));
    }
}
