package org.tandemcrm.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something that is read from the facts once, and then anew where something changed. Each night it
 * is forgotten.
 *
 * @param <T> what is kept; it never changes, with other facts it is another one
 * @param <C> what the marks name
 */
public final class Memory<T, C> {

    private final Lifetime lifetime;
    private final List<Marks<C>> marks;
    private @Nullable Held<T> held;

    /**
     * @param marks of all that it rests on
     */
    @SafeVarargs
    public Memory(Lifetime lifetime, Marks<C>... marks) {
        this.lifetime = lifetime;
        this.marks = List.of(marks);
    }

    /**
     * @param since when it was begun
     * @param seen of each sort of marks
     */
    private record Held<T>(Instant since, List<String> seen, T kept) {}

    /** Whoever changes facts itself reads them without: it must not learn what is taken back. */
    public static boolean isForReader() {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    /**
     * As it is now. One reader at a time asks for changes; each has its connection by then.
     *
     * @param begun reads all from the facts
     * @param after reads anew what rests on what changed since
     */
    public synchronized T look(Supplier<T> begun, BiFunction<T, Set<C>, T> after) {
        Held<T> known = held;
        Instant now = lifetime.now();
        List<Marks.News<C>> news = news(known);
        Held<T> next =
                known == null || lifetime.isOver(news, known.since(), now)
                        ? new Held<>(now, seen(news), begun.get())
                        : new Held<>(
                                known.since(),
                                seen(news),
                                after.apply(known.kept(), changed(news)));
        held = next;
        return next.kept();
    }

    /** Before the facts: what commits in between is read twice, never missed. */
    private List<Marks.News<C>> news(@Nullable Held<T> known) {
        List<Marks.News<C>> news = new ArrayList<>();
        for (int sort = 0; sort < marks.size(); sort++) {
            news.add(marks.get(sort).since(known == null ? null : known.seen().get(sort)));
        }
        return news;
    }

    private static List<String> seen(List<? extends Marks.News<?>> news) {
        return news.stream().map(Marks.News::seen).toList();
    }

    private Set<C> changed(List<Marks.News<C>> news) {
        return news.stream().flatMap(sort -> sort.changed().stream()).collect(Collectors.toSet());
    }
}
