package brokenhouse.lower.dto;

/** A package named for a layer. */
public record Page() {}
