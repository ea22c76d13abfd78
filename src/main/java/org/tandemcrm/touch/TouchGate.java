package org.tandemcrm.touch;

/**
 * A rule of a module above that a touch must pass. It throws {@code RuleBroken} or {@code
 * InvalidInput} with the reason that a person reads.
 */
public interface TouchGate {

    void check(NewTouch touch);
}
