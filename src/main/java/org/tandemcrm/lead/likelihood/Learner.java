package org.tandemcrm.lead.likelihood;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Logistic regression with a penalty on the squares of its weights (L2); the constant is free. How
 * strong the penalty is, validation within the examples decides. The same examples in the same
 * order give the same formula.
 */
final class Learner {

    /** A weight may cost more or less: from strongly held back to almost free. */
    private static final double[] FREEDOMS = {0.003, 0.03, 0.3, 3};

    private static final int INNER_FOLDS = 5;
    private static final long SEED = 20_260_101L;
    private static final double PRECISION = 1e-3;

    static {
        Linear.disableDebugOutput();
    }

    private Learner() {}

    static Formula learn(List<Example> examples) {
        return learn(examples, bestFreedom(examples));
    }

    static Formula learn(List<Example> examples, double freedom) {
        List<Traits> known = examples.stream().map(Example::traits).toList();
        Columns columns = new Columns(known);
        Problem problem = new Problem();
        problem.bias = 1;
        problem.n = columns.width() + 1;
        problem.l = examples.size();
        problem.x = known.stream().map(columns::row).toArray(Feature[][]::new);
        problem.y = examples.stream().mapToDouble(e -> e.won() ? 1 : 0).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_LR, freedom, PRECISION);
        parameter.setRegularizeBias(false);
        parameter.setRandom(new Random(SEED));
        return columns.formula(weights(Linear.train(problem, parameter)), known);
    }

    /** The library's weights speak for whichever outcome it met first. */
    private static double[] weights(Model model) {
        double[] weights = model.getFeatureWeights().clone();
        if (model.getLabels()[0] != 1) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = -weights[i];
            }
        }
        return weights;
    }

    /** The freedom under which left-out examples surprise least; of equals the smaller one. */
    private static double bestFreedom(List<Example> examples) {
        double best = FREEDOMS[0];
        double least = Double.MAX_VALUE;
        for (double freedom : FREEDOMS) {
            double surprise = Quality.surprise(crossGuessed(examples, INNER_FOLDS, freedom));
            if (surprise < least - 1e-9) {
                least = surprise;
                best = freedom;
            }
        }
        return best;
    }

    private static List<Guess> crossGuessed(List<Example> examples, int folds, double freedom) {
        List<Guess> guesses = new ArrayList<>(examples.size());
        for (Folds.Fold fold : Folds.of(examples, folds, SEED)) {
            guesses.addAll(guessed(learn(fold.training(), freedom), fold.test()));
        }
        return guesses;
    }

    /** What the formula says of examples, with what became of them. */
    static List<Guess> guessed(Formula formula, List<Example> examples) {
        return examples.stream()
                .map(e -> new Guess(formula.probability(e.traits()), e.won()))
                .toList();
    }
}
