package org.tandemcrm.contact;

import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much stands on the suppression list, without a word of what it is: it holds hashes only.
 *
 * @param lines by channel and by the way in which they came, the most first
 * @param months how many came in each of the last months, the oldest first
 */
public record SuppressionCensus(List<Line> lines, Map<YearMonth, Integer> months) {

    /**
     * @param latest when the last of them came
     */
    public record Line(Channel channel, ConsentHow how, int count, Instant latest) {}

    /** The channels of which there are any. */
    public Set<Channel> channels() {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        lines.forEach(line -> channels.add(line.channel()));
        return channels;
    }

    public int of(Channel channel) {
        return lines.stream().filter(line -> line.channel() == channel).mapToInt(Line::count).sum();
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
