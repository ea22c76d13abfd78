package org.tandemcrm.deal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealListing;
import org.tandemcrm.deal.DealLists;
import org.tandemcrm.deal.DealRow;
import org.tandemcrm.deal.PromiseBook;
import org.tandemcrm.deal.StageBook;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.ListPage;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Choice;

/** Gathers what the pages over many deals show. */
@Component
class DealPages {

    private final StageBook stages;
    private final Lists lists;
    private final Users users;
    private final PromiseBook promises;
    private final DealLists deals;
    private final Firm firm;

    DealPages(
            StageBook stages,
            Lists lists,
            Users users,
            PromiseBook promises,
            DealLists deals,
            Firm firm) {
        this.firm = firm;
        this.promises = promises;
        this.stages = stages;
        this.lists = lists;
        this.users = users;
        this.deals = deals;
    }

    ListPage<DealRow> list(ListQuery query, Viewer viewer) {
        Map<String, String> people = new LinkedHashMap<>();
        sellers().forEach(seller -> people.put(seller.value(), seller.label()));
        Map<String, String> labels = stages.labels();
        return lists.page(DealListing.of(viewer, query), query, deals.of(query))
                .withChoices("assigneeId", people)
                .withChoices("stage", labels)
                .withChoices("reached", labels);
    }

    /** What the deals of a list come to; absent of all deals where there are very many. */
    @Nullable DealSums sums(ListPage<DealRow> page) {
        if (page.total().capped() && !page.isNarrowed()) {
            return null;
        }
        ListQuery query = page.query();
        List<String> columns =
                page.listing().columns().stream()
                        .map(Column::key)
                        .filter(DealSums.COLUMNS::contains)
                        .toList();
        return DealSums.of(
                lists.sums(page.listing(), query, deals.of(query), columns), firm.currency());
    }

    /** Who may be given a deal, and whoever has it now although they no longer could. */
    List<Choice> sellers(DealCard card) {
        List<Choice> sellers = sellers();
        UserId now = card.assigneeId();
        boolean missing =
                now != null && sellers.stream().noneMatch(c -> c.value().equals(now.toString()));
        if (!missing) {
            return sellers;
        }
        Choice present = new Choice(String.valueOf(now), String.valueOf(card.assigneeName()));
        return Stream.concat(sellers.stream(), Stream.of(present)).toList();
    }

    List<Choice> sellers() {
        return users.active().stream()
                .filter(person -> person.may(Right.WORK_LEADS))
                .map(DealPages::choice)
                .toList();
    }

    /** How many promises to customers should have been kept before today. */
    long overdue() {
        return promises.overdue();
    }

    private static Choice choice(Person person) {
        return new Choice(person.id().toString(), person.name());
    }
}
