package org.tandemcrm.offering;

/** A price list says other prices or days than before, or was put into the trash or taken out. */
public record PricesChanged(PriceListId priceList) {}
