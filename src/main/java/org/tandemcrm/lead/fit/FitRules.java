package org.tandemcrm.lead.fit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.Fit;

/**
 * All that the company looks for. The score of a buyer is the sum of the weights of the matching
 * rules, divided by the sum of the weights above zero: 1 is the buyer one dreams of.
 */
record FitRules(List<FitRule> rules) {

    static final double A_FROM = 0.75;
    static final double B_FROM = 0.5;
    static final double C_FROM = 0.25;

    /** Changes when the way of judging changes, so that everything is judged anew. */
    private static final String WAY = "1";

    private static final double TOLERANCE = 1e-9;

    FitRules {
        rules = List.copyOf(rules);
    }

    Judgement judge(Buyer buyer) {
        List<Judgement.Line> lines = rules.stream().map(rule -> line(rule, buyer)).toList();
        int best = rules.stream().mapToInt(FitRule::weight).filter(w -> w > 0).sum();
        boolean known = lines.stream().anyMatch(line -> line.matches() != null);
        if (best == 0 || !known) {
            return new Judgement(null, 0, lines);
        }
        double score = (double) lines.stream().mapToInt(Judgement.Line::counted).sum() / best;
        return new Judgement(letter(score), score, lines);
    }

    /** What the rules are, in short: buyers judged under another edition are judged anew. */
    String edition() {
        String all =
                rules.stream()
                        .map(Objects::toString)
                        .sorted()
                        .collect(Collectors.joining("\n", WAY, ""));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static Judgement.Line line(FitRule rule, Buyer buyer) {
        @Nullable Boolean matches = rule.judge(buyer);
        return new Judgement.Line(
                rule.field(), rule.sentence(), rule.weight(), buyer.value(rule.field()), matches);
    }

    private static Fit letter(double score) {
        if (score >= A_FROM - TOLERANCE) {
            return Fit.A;
        }
        if (score >= B_FROM - TOLERANCE) {
            return Fit.B;
        }
        return score >= C_FROM - TOLERANCE ? Fit.C : Fit.D;
    }
}
