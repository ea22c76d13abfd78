package org.tandemcrm.dashboard.digest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.dashboard.Change;
import org.tandemcrm.dashboard.Figure;
import org.tandemcrm.dashboard.Quantity;
import org.tandemcrm.shared.Money;

/** A figure of the owner's page as a letter writes it. */
final class FigureWords {

    private static final double PERCENT = 100;

    private FigureWords() {}

    /** An amount without cents, as on the page; "not known" where it cannot be told. */
    static String value(Quantity value) {
        Money money = value.money();
        return money == null ? "not known yet" : money.words(0);
    }

    /** What stands beside it, as why it cannot be told; may be empty. */
    static String beside(Figure figure) {
        Figure.Comparison beside = figure.comparison();
        List<String> words = new ArrayList<>();
        String why = figure.value().unknown();
        if (why != null) {
            words.add(why.replaceFirst("\\.$", ""));
        }
        Money target = beside.target();
        Double reached = beside.ofTarget();
        if (target != null && reached != null) {
            words.add("%.0f %% of the target of %s".formatted(reached * PERCENT, target.words(0)));
        }
        Money before = beside.before();
        if (before != null) {
            words.add(before(before, beside.words(), beside.change()));
        }
        Figure.Span span = beside.span();
        if (span != null) {
            words.add("%s to %s".formatted(span.low().words(0), span.high().words(0)));
        }
        return String.join(", ", words);
    }

    private static String before(Money before, @Nullable String when, @Nullable Change change) {
        String said = when == null ? "before" : when;
        if (before.isZero()) {
            return "none " + said;
        }
        Double share = change == null ? null : change.share();
        String amount = "%s %s".formatted(before.words(0), said);
        return share == null ? amount : "%+.0f %% on %s".formatted(share * PERCENT, amount);
    }
}
