package org.tandemcrm.transfer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.offering.Catalogue;
import org.tandemcrm.offering.ProductCard;
import org.tandemcrm.offering.ProductDetails;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.transfer.Batch.Made;

/**
 * A list of what is sold: one product a row, known by its code, else by its name. A product that
 * has the code already is changed; columns that the file lacks leave it as it is.
 */
@Component
class ProductSheet implements Recipe {

    private static final String KIND = "product";
    private static final Set<Target> PEOPLE =
            Set.of(Target.EMAIL, Target.PHONE, Target.FIRST_NAME, Target.LAST_NAME, Target.COMPANY);
    private static final Set<String> NAME =
            Set.of("name", "product", "product name", "article", "item");
    private static final Set<String> CODE =
            Set.of("code", "sku", "product code", "article number", "item number");
    private static final Set<String> UNIT = Set.of("unit", "unit of measure");
    private static final Set<String> CATEGORY = Set.of("category", "group", "product family");
    private static final Set<String> PRICE = Set.of("list price", "price", "unit price");
    private static final Set<String> COST = Set.of("cost", "unit cost", "cost price");
    private static final Set<String> FOR_SALE = Set.of("for sale", "active", "isactive");
    private static final Set<String> WORDS = Set.of("description", "note", "notes");

    private final Catalogue catalogue;

    ProductSheet(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String key() {
        return "products";
    }

    @Override
    public String label() {
        return "A list of products";
    }

    @Override
    public int order() {
        return 5;
    }

    /** Names with prices, and nothing that belongs to people. */
    @Override
    public boolean recognises(Sheet sheet) {
        boolean people =
                sheet.headers().stream()
                        .flatMap(header -> Target.guess(header, List.of()).stream())
                        .anyMatch(PEOPLE::contains);
        return !people && column(sheet, NAME) != null && column(sheet, PRICE) != null;
    }

    @Override
    public void bring(Sheet sheet, Map<String, String> mapping, Batch batch) {
        List<Made<SheetRow>> made =
                batch.fresh(
                        KIND,
                        sheet.rows(),
                        row -> keyOf(sheet, row),
                        row -> fit(sheet, row),
                        (record, row) -> change(sheet, new ProductId(record), row));
        List<UUID> records = new ArrayList<>();
        int completed = 0;
        for (Made<SheetRow> one : made) {
            SheetRow row = one.value();
            Optional<ProductCard> known = known(sheet, row);
            known.ifPresent(card -> change(sheet, card.id(), row));
            completed += known.isPresent() ? 1 : 0;
            records.add(
                    known.map(ProductCard::id)
                            .orElseGet(() -> catalogue.add(details(sheet, row, null)))
                            .value());
        }
        batch.brought(KIND, made, records, completed);
    }

    private Optional<ProductCard> known(Sheet sheet, SheetRow row) {
        return text(sheet, row, CODE).flatMap(catalogue::byCode);
    }

    /** Refuses a row that would be no product, before anything of the file is taken over. */
    private SheetRow fit(Sheet sheet, SheetRow row) {
        ProductDetails details = details(sheet, row, known(sheet, row).orElse(null));
        Salesforce.fit(details, details.flaws());
        return row;
    }

    private void change(Sheet sheet, ProductId id, SheetRow row) {
        ProductCard card = catalogue.card(id);
        if (card.deletedAt() != null) {
            throw new Unfit("This product is in the trash: " + card.name());
        }
        try {
            catalogue.change(id, card.version(), details(sheet, row, card));
        } catch (InvalidInput invalid) {
            throw new Unfit(invalid.flaws().get(0).message());
        }
    }

    private static ProductDetails details(Sheet sheet, SheetRow row, @Nullable ProductCard card) {
        return new ProductDetails(
                text(sheet, row, NAME).orElse(""),
                or(sheet, row, CODE, card == null ? null : card.code()),
                or(sheet, row, UNIT, card == null ? null : card.unit()),
                or(sheet, row, CATEGORY, card == null ? null : card.category()),
                amount(sheet, row, PRICE, card == null ? null : card.listPrice()),
                amount(sheet, row, COST, card == null ? null : card.cost()),
                forSale(sheet, row, card == null || card.active()),
                or(sheet, row, WORDS, card == null ? null : card.description()));
    }

    private static boolean forSale(Sheet sheet, SheetRow row, boolean before) {
        String column = column(sheet, FOR_SALE);
        return column == null || row.text(column).isEmpty() ? before : row.yes(column);
    }

    private static @Nullable String or(
            Sheet sheet, SheetRow row, Set<String> names, @Nullable String before) {
        return column(sheet, names) == null ? before : text(sheet, row, names).orElse(null);
    }

    private static @Nullable BigDecimal amount(
            Sheet sheet, SheetRow row, Set<String> names, @Nullable BigDecimal before) {
        String column = column(sheet, names);
        return column == null ? before : row.amount(column).orElse(null);
    }

    private static String keyOf(Sheet sheet, SheetRow row) {
        return text(sheet, row, CODE)
                .or(() -> text(sheet, row, NAME))
                .map(Folded::fold)
                .orElseThrow(() -> new Unfit("This row names no product."));
    }

    private static Optional<String> text(Sheet sheet, SheetRow row, Set<String> names) {
        String column = column(sheet, names);
        return column == null ? Optional.empty() : row.text(column);
    }

    private static @Nullable String column(Sheet sheet, Set<String> names) {
        return sheet.headers().stream()
                .filter(header -> names.contains(Folded.fold(header.replace('_', ' ')).strip()))
                .findFirst()
                .orElse(null);
    }
}
