package org.tandemcrm.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.dashboard.TodaySource.Wish;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** Finds what needs somebody today; what nobody waits for is left out. */
@Component
@Transactional(readOnly = true)
public class Today {

    private final List<TodaySource> sources;

    Today(List<TodaySource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * The numbers that are found at once.
     *
     * @param person whose work; everybody's if absent
     */
    public List<TodayItem> items(Viewer reader, @Nullable UserId person) {
        return parts(sources.stream().filter(TodaySource::isQuick), new Wish(reader, person, 0))
                .map(TodayPart::item)
                .toList();
    }

    /** All numbers that the reader may see, with the first records behind each. */
    public List<TodayPart> parts(Viewer reader, int most) {
        if (!reader.may(Right.SEE_ATTRIBUTION)) {
            return List.of();
        }
        UserId person = reader.may(Right.SEE_COSTS) ? null : reader.id();
        return partsOf(reader, person, most);
    }

    /** One number alone, if anything waits; what comes after it in order is not read. */
    public Optional<TodayPart> part(String key, Viewer reader, int most) {
        UserId person = reader.may(Right.SEE_COSTS) ? null : reader.id();
        return reader.may(Right.SEE_ATTRIBUTION)
                ? parts(sources.stream(), new Wish(reader, person, most))
                        .filter(part -> part.item().key().equals(key))
                        .findFirst()
                : Optional.empty();
    }

    /** One person's, whatever else they may see. */
    public List<TodayPart> own(Viewer reader, int most) {
        return partsOf(reader, reader.id(), most);
    }

    private List<TodayPart> partsOf(Viewer reader, @Nullable UserId person, int most) {
        return parts(sources.stream(), new Wish(reader, person, most)).toList();
    }

    private static Stream<TodayPart> parts(Stream<TodaySource> sources, Wish wish) {
        return sources.flatMap(source -> source.of(wish)).filter(part -> part.item().count() > 0);
    }
}
