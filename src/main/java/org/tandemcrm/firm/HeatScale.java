package org.tandemcrm.firm;

/**
 * Where on the scale of heat a lead becomes warm and hot, where it falls back, and how fast heat
 * fades.
 *
 * @param warmFrom a cold lead becomes warm at this heat
 * @param hotFrom a lead becomes hot at this heat
 * @param coldBelow a warm lead becomes cold below this heat
 * @param warmBelow a hot lead becomes warm below this heat
 * @param halfLifeDays days after which evidence counts half
 */
public record HeatScale(
        double warmFrom, double hotFrom, double coldBelow, double warmBelow, int halfLifeDays) {

    public static final HeatScale USUAL = new HeatScale(15, 40, 10, 28, 30);
}
