package org.tandemcrm.deal;

/**
 * Something that must be known before a deal passes a stage.
 *
 * @param href where it is filled in
 * @param met whether it is known
 */
public record Check(StageNeed need, String href, boolean met) {

    public String label() {
        return need.label();
    }
}
