package org.tandemcrm.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.deal.ProductParts;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Salespeople;

/**
 * What a page of figures is about: which days, beside which others, and whose and of what. Its
 * addresses carry all of it, so that a page can be shared and one leads to another.
 *
 * @param today in the company's zone
 * @param product whose part of each deal alone counts; the whole deals if absent
 * @param whose leads and deals alone
 */
public record Focus(
        Period period,
        LocalDate today,
        Compare compare,
        @Nullable ProductId product,
        Salespeople whose,
        Scope scope) {

    private static final int MONTHS_OF_YEAR = 12;
    private static final LocalDate FIRST_COMPARED = LocalDate.of(1971, 1, 1);

    /** Neither people nor a product were chosen, so that costs and targets of all belong to it. */
    public boolean isWhole() {
        return product == null && whose.isEverybody();
    }

    /** The days of the period up to today; all of them where it is over, or has not begun. */
    public Period elapsed() {
        return period.contains(today) ? new Period(period.from(), today) : period;
    }

    /**
     * The days to compare with: as far into last year, or into the period before, as today is into
     * this one. None where none were asked for or there can be none.
     */
    public Optional<Period> before() {
        if (compare == Compare.NONE || period.from().isBefore(FIRST_COMPARED)) {
            return Optional.empty();
        }
        if (compare == Compare.YEAR) {
            return hasLastYear() ? Optional.of(lastYear()) : Optional.empty();
        }
        return Optional.of(justBefore());
    }

    /** Whether the same days of last year are others: not where these are more than a year. */
    public boolean hasLastYear() {
        return period.to().isBefore(period.from().plusYears(1));
    }

    /** The same days of the year before up to today's, the last ones of months kept. */
    public Period lastYear() {
        return back(elapsed(), MONTHS_OF_YEAR);
    }

    /** The same days of the year before, those that are still to come too. */
    public Period wholeLastYear() {
        return back(period, MONTHS_OF_YEAR);
    }

    private Period justBefore() {
        Period days = elapsed();
        long months = wholeMonths();
        long length = ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
        return months > 0
                ? back(days, months)
                : new Period(days.from().minusDays(length), days.from().minusDays(1));
    }

    /** The whole months of the period; zero where it does not begin and end with a month. */
    public long wholeMonths() {
        LocalDate after = period.to().plusDays(1);
        return period.from().getDayOfMonth() == 1 && after.getDayOfMonth() == 1
                ? ChronoUnit.MONTHS.between(period.from(), after)
                : 0;
    }

    /** The same about other days. */
    public Focus during(Period days) {
        return new Focus(days, today, compare, product, whose, scope);
    }

    /** The same about one product. */
    public Focus about(ProductId one) {
        return new Focus(period, today, compare, one, whose, scope);
    }

    /** The same about some people. */
    public Focus of(Salespeople some) {
        return new Focus(period, today, compare, product, some, scope);
    }

    /** The same about all products. */
    public Focus ofAnyProduct() {
        return new Focus(period, today, compare, null, whose, scope);
    }

    /** The period of the same length before this one, or after it. */
    public Focus turned(int times) {
        long months = wholeMonths();
        long days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        return during(
                months > 0
                        ? back(period, -months * times)
                        : new Period(
                                period.from().plusDays(days * times),
                                period.to().plusDays(days * times)));
    }

    /** The sales of these days that it is about. */
    public SalesCut cut() {
        return cut(elapsed());
    }

    /** The same of other days. */
    public SalesCut cut(Period days) {
        return new SalesCut(days, product, whose);
    }

    /** What to add to a definition of sales or of open deals: which part of them counts. */
    public String partly() {
        return product == null ? "" : " " + ProductParts.DEFINITION;
    }

    /** A page about the same. */
    public String at(String path) {
        return address(path, query());
    }

    /** The page of what needs these people today, whatever the days. */
    public String ofToday() {
        return (scope == Scope.COMPANY ? whose : Salespeople.EVERYBODY).at("/today");
    }

    /** The deals won in these days that the figures of sales are made of. */
    public String sales() {
        return sales(elapsed());
    }

    /** The same of other days. */
    public String sales(Period days) {
        return deals("WON", days);
    }

    /** The deals closed in these days, won or lost. */
    public String closed() {
        return deals("WON,LOST", elapsed());
    }

    private String deals(String state, Period days) {
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        query.add("state", state);
        query.add("closedOn.gte", days.from().toString());
        query.add("closedOn.lte", days.to().toString());
        return deals(query);
    }

    /**
     * The sales of these days behind one figure of a campaign, which sum to it.
     *
     * @param figure as the report of what earned the sales calls it
     * @param campaign absent for the sales that no campaign is known for
     */
    public String earned(String figure, @Nullable CampaignId campaign) {
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        query.add("figure", figure);
        put(query, "campaign", campaign);
        query.add("from", elapsed().from().toString());
        query.add("to", elapsed().to().toString());
        put(query, "product", product);
        whose.values().forEach(id -> query.add("person", id));
        return address("/attribution/sales", query);
    }

    /** The open deals that it is about. */
    public String openDeals() {
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        query.add("state", "OPEN");
        return deals(query);
    }

    private String deals(MultiValueMap<String, String> query) {
        if (!whose.isEverybody()) {
            query.add("assigneeId", whose.text());
        }
        put(query, "product", product);
        return address("/deals/list", query);
    }

    private MultiValueMap<String, String> query() {
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        query.add("from", period.from().toString());
        query.add("to", period.to().toString());
        if (compare != Compare.YEAR) {
            query.add("compare", compare.name());
        }
        put(query, "product", product);
        if (scope == Scope.COMPANY) {
            whose.values().forEach(id -> query.add("person", id));
        }
        return query;
    }

    private static void put(
            MultiValueMap<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.add(name, value.toString());
        }
    }

    private static String address(String path, MultiValueMap<String, String> query) {
        return UriComponentsBuilder.fromPath(path)
                .queryParams(query)
                .encode()
                .build()
                .toUriString();
    }

    private static Period back(Period days, long months) {
        return new Period(back(days.from(), months), back(days.to(), months));
    }

    /** The last day of a month goes to the last day of the other, be it the 28th or the 29th. */
    private static LocalDate back(LocalDate day, long months) {
        YearMonth month = YearMonth.from(day);
        return day.equals(month.atEndOfMonth())
                ? month.minusMonths(months).atEndOfMonth()
                : day.minusMonths(months);
    }
}
