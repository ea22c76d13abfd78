package org.tandemcrm.transfer;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.DealDetails;
import org.tandemcrm.deal.LineDetails;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.deal.StageBook;
import org.tandemcrm.deal.StageCard;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.offering.Catalogue;
import org.tandemcrm.offering.ProductCard;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/** Reads the rows of the pipeline by what the other files, and we, know of the names in them. */
@Component
class MavenRows {

    private final Companies companies;
    private final Catalogue catalogue;
    private final StageBook stages;
    private final Surroundings surroundings;

    MavenRows(
            Companies companies, Catalogue catalogue, StageBook stages, Surroundings surroundings) {
        this.companies = companies;
        this.catalogue = catalogue;
        this.stages = stages;
        this.surroundings = surroundings;
    }

    /** Who works here, and what time it is. */
    @Component
    static class Surroundings {

        private final Users users;
        private final Firm firm;
        private final Clock clock;

        Surroundings(Users users, Firm firm, Clock clock) {
            this.users = users;
            this.firm = firm;
            this.clock = clock;
        }

        Map<String, UserId> salespeople() {
            return users.active().stream()
                    .filter(person -> person.may(Right.WORK_LEADS))
                    .collect(
                            Collectors.toMap(
                                    p -> MavenCrm.key(p.name()), Person::id, (one, two) -> one));
        }

        /** The beginning of the day; now where no day is known. */
        Instant since(@Nullable LocalDate day) {
            return day == null ? clock.instant() : day.atStartOfDay(firm.zone()).toInstant();
        }

        LocalDate today() {
            return firm.today();
        }
    }

    /** How to read a row of this file. */
    Function<SheetRow, MavenDeal> of(Batch batch) {
        return new Reader(
                        batch,
                        catalogue.forSale().stream()
                                .collect(
                                        Collectors.toMap(
                                                p -> MavenCrm.key(p.name()),
                                                Function.identity(),
                                                (one, two) -> one)),
                        surroundings.salespeople(),
                        stages.inUse())
                ::read;
    }

    /** One file at work: every name is looked up once. */
    private final class Reader {

        private final Batch batch;
        private final Map<String, ProductCard> products;
        private final Map<String, UserId> people;
        private final List<StageCard> order;
        private final Map<String, CompanyId> accounts = new HashMap<>();

        Reader(
                Batch batch,
                Map<String, ProductCard> products,
                Map<String, UserId> people,
                List<StageCard> order) {
            this.batch = batch;
            this.products = products;
            this.people = people;
            this.order = order;
        }

        MavenDeal read(SheetRow row) {
            String written = MavenCrm.named(row, "product");
            ProductCard product = products.get(MavenCrm.key(written));
            String name = product == null ? written : product.name();
            String account = row.text("account").orElse(MavenCrm.NO_ACCOUNT);
            String agent = row.orNull("sales_agent");
            UserId assignee = agent == null ? null : people.get(MavenCrm.key(agent));
            Closure closure = closure(row);
            NewLead lead =
                    new NewLead(null, company(account), name, assignee, null, since(row, closure));
            return new MavenDeal(
                    lead,
                    stage(row),
                    new DealDetails(account + ": " + name, null, null, null, assignee),
                    closure,
                    lines(product, name, row),
                    assignee == null ? agent : null);
        }

        private Instant since(SheetRow row, @Nullable Closure closure) {
            LocalDate day = row.day("engage_date").orElse(null);
            if (closure != null && day == null) {
                throw new Unfit("The deal is closed, but the row has no engage_date.");
            }
            if (day != null && day.isAfter(surroundings.today())) {
                throw new Unfit("engage_date lies in the future: " + day);
            }
            if (closure != null && closure.closedOn().isBefore(day)) {
                throw new Unfit("close_date lies before engage_date.");
            }
            return surroundings.since(day);
        }

        private CompanyId company(String account) {
            return accounts.computeIfAbsent(
                    account,
                    name -> {
                        UUID brought = batch.find(MavenCrm.ACCOUNT, name).orElse(null);
                        return brought == null ? companies.named(name) : new CompanyId(brought);
                    });
        }

        /** Prospecting is the first of our stages, Engaging and all that comes of it the second. */
        private Stage stage(SheetRow row) {
            boolean first = row.text("deal_stage").filter("Prospecting"::equals).isPresent();
            return order.get(first || order.size() == 1 ? 0 : 1).stage();
        }
    }

    private @Nullable Closure closure(SheetRow row) {
        String stage = MavenCrm.named(row, "deal_stage");
        return switch (stage) {
            case "Prospecting", "Engaging" -> null;
            case "Won" -> new Closure.Won(sold(row), null, closedOn(row));
            case "Lost" -> new Closure.Lost("Not said in the file", null, closedOn(row), null);
            default -> throw new Unfit("deal_stage is none that we know: " + stage);
        };
    }

    private static BigDecimal sold(SheetRow row) {
        return row.amount("close_value")
                .orElseThrow(() -> new Unfit("The deal is won, but the row has no close_value."));
    }

    private LocalDate closedOn(SheetRow row) {
        LocalDate day =
                row.day("close_date")
                        .orElseThrow(
                                () ->
                                        new Unfit(
                                                "The deal is closed, but the row has no"
                                                        + " close_date."));
        if (day.isAfter(surroundings.today())) {
            throw new Unfit("close_date lies in the future: " + day);
        }
        return day;
    }

    /** What it was sold for; the product's own price where it was not sold yet, or not at all. */
    private static List<LineDetails> lines(
            @Nullable ProductCard product, String name, SheetRow row) {
        BigDecimal price =
                row.text("deal_stage").filter("Won"::equals).isPresent()
                        ? sold(row)
                        : product == null ? null : product.listPrice();
        if (price == null) {
            return List.of();
        }
        return List.of(
                new LineDetails(
                        null,
                        product == null ? null : product.id(),
                        product == null ? name : null,
                        BigDecimal.ONE,
                        price,
                        null));
    }
}
