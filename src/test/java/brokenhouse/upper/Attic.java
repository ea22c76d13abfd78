package brokenhouse.upper;

/** Stands in a module that does not say what it may import. */
public record Attic() {}
