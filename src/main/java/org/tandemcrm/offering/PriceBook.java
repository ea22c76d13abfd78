package org.tandemcrm.offering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Viewer;

/** The price lists, and what a product costs by them. */
@Service
@Transactional
public class PriceBook {

    private final PriceLists lists;
    private final PriceReading reading;
    private final CurrentUser me;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PriceBook(
            PriceLists lists,
            PriceReading reading,
            CurrentUser me,
            Clock clock,
            ApplicationEventPublisher events) {
        this.events = events;
        this.lists = lists;
        this.reading = reading;
        this.me = me;
        this.clock = clock;
    }

    /** Enters a price list. */
    public PriceListId add(PriceListDetails details) {
        check(details);
        return lists.saveAndFlush(new PriceList(details, clock.instant())).id();
    }

    /** Changes a price list that the editor opened at the version, or throws StaleEdit. */
    public void change(PriceListId id, long version, PriceListDetails details) {
        check(details);
        opened(id, version).take(details, clock.instant());
        tell(id);
    }

    /** Puts a price list into the trash: it is no longer in force. */
    public void discard(PriceListId id, long version) {
        opened(id, version).discard(clock.instant(), me.find().map(Viewer::id).orElse(null));
        tell(id);
    }

    /** Takes a price list out of the trash. */
    public void restore(PriceListId id) {
        found(id).restore();
        tell(id);
    }

    /** The price list, also one in the trash, or NotFound. */
    @Transactional(readOnly = true)
    public PriceListCard card(PriceListId id) {
        return found(id).card(reading.linesOf(List.of(id)).getOrDefault(id, List.of()));
    }

    /** The price list, or NotFound if it is unknown or in the trash. */
    @Transactional(readOnly = true)
    public PriceListCard living(PriceListId id) {
        return find(id).orElseThrow(() -> new NotFound("This price list is in the trash."));
    }

    /** The price list; nothing if it is in the trash. NotFound if nobody ever entered it. */
    @Transactional(readOnly = true)
    public Optional<PriceListCard> find(PriceListId id) {
        return Optional.of(card(id)).filter(card -> card.deletedAt() == null);
    }

    /** Many price lists at once, in that order; unknown ones are left out. */
    @Transactional(readOnly = true)
    public List<PriceListCard> cards(List<PriceListId> ids) {
        Map<PriceListId, List<PriceLine>> lines = reading.linesOf(ids);
        Map<PriceListId, PriceList> found =
                lists.findAllById(ids).stream()
                        .collect(Collectors.toMap(PriceList::id, Function.identity()));
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(list -> list.card(lines.getOrDefault(list.id(), List.of())))
                .toList();
    }

    /** The price lists outside the trash that name the product, the latest first. */
    @Transactional(readOnly = true)
    public List<PriceListCard> naming(ProductId product) {
        return cards(reading.naming(product));
    }

    /**
     * What the products cost on the day, by the list where it is in force and names them, else by
     * the catalogue; unknown products are absent.
     */
    @Transactional(readOnly = true)
    public Map<ProductId, Quote> quote(
            Collection<ProductId> products, @Nullable PriceListId list, LocalDate day) {
        return reading.quotes(products, list, day);
    }

    /** Throws InvalidInput at the field unless it is a price list outside the trash. */
    @Transactional(readOnly = true)
    public void mustBeKept(String field, @Nullable PriceListId id) {
        if (id != null && lists.findById(id).filter(list -> !list.isDiscarded()).isEmpty()) {
            throw new InvalidInput(field, "There is no such price list.");
        }
    }

    private void tell(PriceListId id) {
        lists.flush();
        events.publishEvent(new PricesChanged(id));
    }

    private PriceList opened(PriceListId id, long version) {
        PriceList list = found(id);
        if (list.isDiscarded()) {
            throw new NotFound("This price list is in the trash.");
        }
        if (list.version() != version) {
            throw new StaleEdit("Somebody changed this price list after you opened it.");
        }
        return list;
    }

    private PriceList found(PriceListId id) {
        return lists.findById(id).orElseThrow(() -> new NotFound("There is no such price list."));
    }

    private void check(PriceListDetails details) {
        List<Flaw> flaws = details.flaws();
        if (flaws.isEmpty() && reading.known(details.prices().keySet()) < details.prices().size()) {
            flaws = List.of(new Flaw("prices", "One of these products is not in the catalogue."));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }
}
