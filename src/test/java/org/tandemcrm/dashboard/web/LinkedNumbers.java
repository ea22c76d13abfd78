package org.tandemcrm.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.user.UserId;

/** Opens whatever a number of a page links to, and counts and sums what stands there. */
@Lazy
@Component
public class LinkedNumbers {

    /** "12", "1,234", "12 leads", "12 of them": a count with or without words. */
    private static final Pattern COUNT = Pattern.compile("(\\d[\\d,]*)(?:\\s+\\p{L}.*)?");

    private static final Pattern NO_COUNT =
            Pattern.compile(
                    "(\\d+ to )?\\d+ (days?|h|min|weeks?|months?|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug"
                            + "|Sep|Oct|Nov|Dec)\\b.*");

    /** But for a job, which is one record, and a place on a page. */
    private static final String LINKS =
            "main a[href^=/]:not(.chip):not([href^=/jobs/]):not([href*=#])";

    private static final String BESIDE = ".sub, .figure-more";

    /** Pages that say what they come to; what is foretold by chance is no sum. */
    private static final Pattern SUMMED =
            Pattern.compile("/(deals/list|forecast/deals|attribution)\\?.*");

    private static final String BY_CHANCE =
            "[data-label=Low], [data-label=Middle], [data-label=High]";
    private static final Pattern SALES = Pattern.compile("(\\d[\\d,]*) sales");
    private static final Pattern SHARE = Pattern.compile("(\\d[\\d,]*) of (\\d[\\d,]*).*");

    private final Pages pages;
    private final Map<String, Document> opened = new HashMap<>();

    LinkedNumbers(Pages pages) {
        this.pages = pages;
    }

    /** How many linked numbers stood on the pages; each was that of its list. */
    public int agree(UserId reader, List<String> paths) {
        int found = 0;
        opened.clear();
        List<String> wrong = new ArrayList<>();
        for (String path : paths) {
            for (Element link : pages.read(reader, path).select(LINKS)) {
                sum(reader, path, link).ifPresent(wrong::add);
                List<Long> told = told(link);
                if (!told.isEmpty()) {
                    found++;
                    long rows = rows(reader, link.attr("href"));
                    if (!told.contains(rows)) {
                        wrong.add(
                                "%s: \"%s\" %s opens %s with %d"
                                        .formatted(
                                                path, link.text(), told, link.attr("href"), rows));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        return found;
    }

    /** What a link says of its list: a count, or a share of which either part may stand there. */
    private static List<Long> told(Element link) {
        String text = link.text().strip();
        Matcher count = COUNT.matcher(text);
        if (count.matches()) {
            Matcher parts = SHARE.matcher(text);
            if (parts.matches()) {
                return List.of(number(parts.group(1)), number(parts.group(2)));
            }
            return NO_COUNT.matcher(text).matches() ? List.of() : List.of(number(count.group(1)));
        }
        Matcher sales = SALES.matcher(link.attr("title"));
        if (sales.matches()) {
            return List.of(number(sales.group(1)));
        }
        Matcher hinted = SHARE.matcher(link.attr("title"));
        if (text.endsWith("%") && hinted.matches()) {
            return List.of(number(hinted.group(1)), number(hinted.group(2)));
        }
        Element beside = link.parent() == null ? null : link.parent().selectFirst(BESIDE);
        Matcher share = SHARE.matcher(beside == null ? "" : beside.text().strip());
        return text.endsWith("%") && share.matches()
                ? List.of(number(share.group(1)), number(share.group(2)))
                : List.of();
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    private long rows(UserId reader, String href) {
        return count(opened(reader, href));
    }

    private Document opened(UserId reader, String href) {
        return opened.computeIfAbsent(href, address -> pages.read(reader, address));
    }

    /** What is wrong where an amount is none of the sums below its list. */
    private Optional<String> sum(UserId reader, String path, Element link) {
        Element money = link.selectFirst(".money");
        String href = link.attr("href");
        if (money == null || !SUMMED.matcher(href).matches() || link.closest(BY_CHANCE) != null) {
            return Optional.empty();
        }
        String amount = money.hasAttr("title") ? money.attr("title") : money.text();
        List<String> sums = opened(reader, href).select("main tfoot .money").eachText();
        return sums.contains(amount) || sums.isEmpty() && amount.matches("\\D*0\\.00")
                ? Optional.empty()
                : Optional.of("%s: %s opens %s with %s".formatted(path, amount, href, sums));
    }

    /** What the list says it holds, or the rows of a page without one. */
    private static long count(Document page) {
        Element total = page.selectFirst("main .pager .num");
        return total == null
                ? page.select("main tbody tr, main .lines-list > li").size()
                : number(total.text().replace("+", ""));
    }
}
