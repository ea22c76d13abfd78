package org.tandemcrm.audience;

import java.util.List;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** One part of an audience's rules: a line that asks something, or a group of parts. */
public sealed interface Rule permits RuleLine, RuleGroup {

    /**
     * Why it can't be kept, each reason at its row.
     *
     * @param path where it stands, as in "rules[2].rules[0]"
     */
    List<Flaw> flaws(String path);
}
