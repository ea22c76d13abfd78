package org.tandemcrm.lead.assignment.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.tandemcrm.lead.assignment.AssignmentPlan;
import org.tandemcrm.lead.assignment.Territory;
import org.tandemcrm.lead.assignment.web.AssignmentForm.Line;
import org.tandemcrm.lead.assignment.web.AssignmentForm.Share;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.user.UserId;

/** Makes a plan of a form, and finds the field again at which a plan is refused. */
final class AssignmentFormReader {

    private final AssignmentForm form;

    /** The lines that say something, in the order of the plan, by their place in the form. */
    private final List<Integer> kept;

    AssignmentFormReader(AssignmentForm form) {
        this.form = form;
        List<Line> lines = form.typedLines();
        this.kept =
                IntStream.range(0, lines.size())
                        .boxed()
                        .filter(i -> !lines.get(i).isEmpty())
                        .sorted(
                                Comparator.comparing(
                                        i -> lines.get(i).place(),
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList();
    }

    /**
     * Hands the plan over.
     *
     * @throws InvalidInput with what is missing and what is refused, at the fields of the form
     */
    void handTo(Consumer<AssignmentPlan> desk) {
        AssignmentPlan plan = plan();
        try {
            desk.accept(plan);
        } catch (InvalidInput refused) {
            throw atFields(refused);
        }
    }

    private AssignmentPlan plan() {
        List<Flaw> flaws = new ArrayList<>();
        List<Territory> territories = new ArrayList<>();
        for (int i : kept) {
            Line line = form.typedLines().get(i);
            if (line.kind() == null) {
                flaws.add(new Flaw("lines[%d].kind".formatted(i), "Choose one."));
            } else if (line.assignee() == null || line.assignee().isBlank()) {
                flaws.add(new Flaw("lines[%d].assignee".formatted(i), "Say who gets these leads."));
            } else {
                String words = line.words() == null ? "" : line.words().strip();
                territories.add(new Territory(line.kind(), words, UserId.of(line.assignee())));
            }
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        return new AssignmentPlan(
                requireNonNull(form.fallback()),
                Boolean.TRUE.equals(form.heedsCapacity()),
                territories,
                capacities(),
                form.version() == null ? 0 : form.version());
    }

    private Map<UserId, Integer> capacities() {
        Map<UserId, Integer> capacities = new LinkedHashMap<>();
        for (Share share : form.typedShares()) {
            if (share.person() != null && share.capacity() != null) {
                capacities.put(UserId.of(share.person()), share.capacity());
            }
        }
        return capacities;
    }

    private InvalidInput atFields(InvalidInput refused) {
        return new InvalidInput(
                refused.flaws().stream()
                        .map(flaw -> new Flaw(field(flaw.field()), flaw.message()))
                        .toList());
    }

    private String field(String planned) {
        for (int i = 0; i < kept.size(); i++) {
            String line = "lines[%d].".formatted(i);
            if (planned.startsWith(line)) {
                return "lines[%d].".formatted(kept.get(i)) + planned.substring(line.length());
            }
        }
        List<Share> shares = form.typedShares();
        return IntStream.range(0, shares.size())
                .filter(i -> planned.equals("capacities[" + shares.get(i).person() + "]"))
                .mapToObj("shares[%d].capacity"::formatted)
                .findFirst()
                .orElse(planned);
    }
}
