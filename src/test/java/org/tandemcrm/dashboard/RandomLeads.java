package org.tandemcrm.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Leads as {@link TwentyFourMonths} enters them: won, lost, opened again and still open, of amounts
 * with cents, some with a stated margin.
 */
final class RandomLeads {

    private static final int LEADS = 60;

    private RandomLeads() {}

    /** Sixty of them, opened in two years from a day on. */
    static List<Map<String, String>> from(LocalDate first, Random chance) {
        List<String> names = List.copyOf(Sheet.rows("twenty-four-months").get(0).keySet());
        List<Map<String, String>> rows = new ArrayList<>();
        for (int number = 0; number < LEADS; number++) {
            Map<String, String> row = new LinkedHashMap<>();
            names.forEach(name -> row.put(name, ""));
            LocalDate opened = first.plusDays(chance.nextInt(700));
            LocalDate closed = opened.plusDays(1 + chance.nextInt(90));
            row.put("lead", "R" + number);
            row.put("contact", String.valueOf((char) ('a' + chance.nextInt(20))));
            row.put("referred", chance.nextInt(4) == 0 ? "yes" : "");
            row.put("opened", opened + "T09:00");
            row.put("warm", opened + "T10:00");
            row.put("accepted", opened + "T11:00");
            row.put("closed", closed.toString());
            row.put("result", chance.nextInt(4) == 0 ? "LOST" : "WON");
            if (chance.nextInt(5) == 0) {
                row.put("reopened", closed + "T12:00");
                row.put("closed_again", closed.plusDays(chance.nextInt(60)).toString());
                row.put("result_again", chance.nextBoolean() ? "WON" : "LOST");
            }
            row.put("amount", "%d.%02d".formatted(chance.nextInt(5000), chance.nextInt(100)));
            row.put("margin", chance.nextInt(3) == 0 ? "10.01" : "");
            if (chance.nextInt(4) == 0) {
                leaveOpen(row, chance);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Nobody has accepted it, or somebody has and it is still to be decided. */
    private static void leaveOpen(Map<String, String> row, Random chance) {
        List.of("closed", "result", "reopened", "closed_again", "result_again", "margin")
                .forEach(name -> row.put(name, ""));
        if (chance.nextBoolean()) {
            row.put("accepted", "");
        }
        row.put("now", List.of("COLD", "WARM", "HOT").get(chance.nextInt(3)));
    }
}
