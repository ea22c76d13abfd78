package org.tandemcrm.attribution;

import org.tandemcrm.shared.Money;

/** How many sales, and what they come to. */
public record Sold(int sales, Money amount) {}
