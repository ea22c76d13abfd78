package org.tandemcrm.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.dashboard.TodaySource.Wish;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.SalesTeam;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** Finds what needs somebody today; what nobody waits for is left out. */
@Component
@Transactional(readOnly = true)
public class Today {

    private final List<TodaySource> sources;
    private final SalesTeam team;

    Today(List<TodaySource> sources, SalesTeam team) {
        this.sources = List.copyOf(sources);
        this.team = team;
    }

    /** The page about some people; whoever sees their own work alone needs not say so. */
    static String page(Viewer reader, Salespeople whose) {
        return (seesAll(reader) ? whose : Salespeople.EVERYBODY).at("/today");
    }

    /**
     * Those whose work a reader asks for; whoever sees their own alone gets that, whomever they ask
     * for.
     */
    public Salespeople whose(Viewer reader, @Nullable List<UserId> asked) {
        return seesAll(reader) ? team.named(asked) : Salespeople.only(reader.id());
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
        return parts(reader, whose(reader, null), most);
    }

    /**
     * The same about some people.
     *
     * @param whose work, as {@link #whose} knows it
     */
    public List<TodayPart> parts(Viewer reader, Salespeople whose, int most) {
        return reader.may(Right.SEE_ATTRIBUTION) ? partsOf(reader, whose, most) : List.of();
    }

    /** One number alone, if anything waits; only who says that it tells it is asked. */
    public Optional<TodayPart> part(String key, Viewer reader, int most) {
        return reader.may(Right.SEE_ATTRIBUTION)
                ? parts(
                                sources.stream().filter(source -> source.tells(key)),
                                new Wish(reader, whose(reader, null), most))
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

    private static boolean seesAll(Viewer reader) {
        return reader.may(Right.SEE_COSTS);
    }

    private static Stream<TodayPart> parts(Stream<TodaySource> sources, Wish wish) {
        return sources.flatMap(source -> source.of(wish)).filter(part -> part.item().count() > 0);
    }
}
