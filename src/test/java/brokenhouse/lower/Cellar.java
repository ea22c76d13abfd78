package brokenhouse.lower;

import brokenhouse.upper.Attic;

/** An arrow that runs up. */
public record Cellar(Attic attic) {}
