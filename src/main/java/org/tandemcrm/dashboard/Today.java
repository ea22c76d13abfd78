package org.tandemcrm.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.dashboard.TodaySource.Wish;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Salespeople;
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
     * @param whose work
     */
    public List<TodayItem> items(Viewer reader, Salespeople whose) {
        return parts(sources.stream().filter(TodaySource::isQuick), new Wish(reader, whose, 0))
                .map(TodayPart::item)
                .toList();
    }

    /** All numbers that the reader may see, with the first records behind each. */
    public List<TodayPart> parts(Viewer reader, int most) {
        if (!reader.may(Right.SEE_ATTRIBUTION)) {
            return List.of();
        }
        return partsOf(reader, seenBy(reader), most);
    }

    /** One number alone, if anything waits; only who says that it tells it is asked. */
    public Optional<TodayPart> part(String key, Viewer reader, int most) {
        return reader.may(Right.SEE_ATTRIBUTION)
                ? parts(
                                sources.stream().filter(source -> source.tells(key)),
                                new Wish(reader, seenBy(reader), most))
                        .filter(part -> part.item().key().equals(key))
                        .findFirst()
                : Optional.empty();
    }

    /** One person's, whatever else they may see. */
    public List<TodayPart> own(Viewer reader, int most) {
        return partsOf(reader, Salespeople.only(reader.id()), most);
    }

    private List<TodayPart> partsOf(Viewer reader, Salespeople whose, int most) {
        return parts(sources.stream(), new Wish(reader, whose, most)).toList();
    }

    private static Salespeople seenBy(Viewer reader) {
        return reader.may(Right.SEE_COSTS) ? Salespeople.EVERYBODY : Salespeople.only(reader.id());
    }

    private static Stream<TodayPart> parts(Stream<TodaySource> sources, Wish wish) {
        return sources.flatMap(source -> source.of(wish)).filter(part -> part.item().count() > 0);
    }
}
