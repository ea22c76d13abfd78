package brokenhouse.platform;

/** The machine room, which nobody may enter. */
public class Engine {}
