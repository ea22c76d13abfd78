package org.tandemcrm.transfer;

import java.util.Map;

/** A row that was not taken over: its file, its line there, the reason and its cells. */
public record ImportError(String file, long line, String reason, Map<String, String> cells) {}
