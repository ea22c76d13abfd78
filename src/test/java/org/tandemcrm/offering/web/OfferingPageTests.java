package org.tandemcrm.offering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.offering.OfferingMother;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import tools.jackson.databind.JsonNode;

@PageTest
@CleanDatabase
class OfferingPageTests {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @Autowired Pages pages;
    @Autowired Api api;
    @Autowired OfferingMother mother;
    @Autowired UserMother users;

    @Test
    void aFormWithABadPriceKeepsWhatWasTyped() {
        MvcTestResult answer =
                pages.post(users.marketer(), "/products", "name=Scanner&listPrice=-3&unit=piece");

        assertThat(answer).hasStatus(422);
        Document page = Pages.document(answer);
        assertThat(page.select("[name=unit]").val()).isEqualTo("piece");
        assertThat(page.select(".field-error").text()).contains("A price is not negative.");
    }

    @Test
    void anEmptyLineTakesThePriceOutOfTheList() {
        ProductId scanner = mother.product("Scanner", "100", null);
        ProductId printer = mother.product("Printer", "300", null);
        UserId mia = users.marketer();

        MvcTestResult entered =
                pages.post(
                        mia,
                        "/price-lists",
                        "name=Spring&from=2026-03-01&prices[0].productId=%s&prices[0].price=90&prices[1].productId=%s&prices[1].price="
                                .formatted(scanner, printer));

        assertThat(entered).hasStatus(302);
        String page = entered.getResponse().getHeader("Location");
        assertThat(pages.read(mia, page).select("main table tbody tr")).hasSize(1);
        Document form = pages.read(mia, page + "/edit");
        assertThat(form.select("[name='prices[0].productId']").val()).isEqualTo(scanner.toString());
        assertThat(form.select("[name='prices[0].price']").val()).isEqualTo("90");
        assertThat(form.select(".price-line").text()).contains("Printer");
        String version = form.select("main form [name=version]").first().val();
        pages.post(
                mia,
                page,
                "version=%s&name=Spring&from=2026-03-01&prices[0].productId=%s&prices[0].price="
                        .formatted(version, scanner));
        assertThat(pages.read(mia, page).select("main table tbody tr")).isEmpty();
    }

    @Test
    void aLongPriceListIsChangedPageByPage() {
        ProductId first = mother.product("AAA", "100", null);
        for (int i = 0; i < 202; i++) {
            mother.product("Product " + i, "10", null);
        }
        ProductId last = mother.product("ZZZ", "300", null);
        UserId mia = users.marketer();
        PriceListId list = mother.priceList("Spring", LocalDate.of(2026, 3, 1), null, first, "90");
        String page = "/price-lists/" + list;
        Document second = pages.read(mia, page + "/edit?part=2");
        assertThat(second.select(".price-line")).hasSize(4);
        assertThat(second.select(".chips [aria-current]").text()).isEqualTo("2");
        String version = second.select("main form [name=version]").first().val();
        pages.post(
                mia,
                page,
                "version=%s&name=Spring&from=2026-03-01&prices[0].productId=%s&prices[0].price=250"
                        .formatted(version, last));
        assertThat(pages.read(mia, page).select("main table tbody tr")).hasSize(2);
    }

    @Test
    void salespeopleReadPricesButNotCostsAndChangeNothing() {
        ProductId scanner = mother.product("Scanner", "100", "40.4");
        UserId sam = users.salesperson();

        assertThat(pages.read(sam, "/products/" + scanner).text())
                .contains("100.00")
                .doesNotContain("40.4");
        assertThat(api.read(sam, "/products/" + scanner).get("cost").isNull()).isTrue();
        assertThat(Pages.text(pages.get(sam, "/products.csv")))
                .contains("Scanner")
                .doesNotContain("Cost", "40.4");
        assertThat(pages.post(sam, "/products", "name=X&listPrice=1")).hasStatus(403);
    }

    @Test
    void programsEnterChangeAndDiscardProducts() {
        UserId mia = users.marketer();
        MvcTestResult made =
                api.send(
                        mia,
                        POST,
                        "/products",
                        "{\"name\": \"Scanner\", \"code\": \"PS-1\", \"listPrice\": {\"amount\": \"100.00\", \"currency\": \"EUR\"}}");
        assertThat(made).hasStatus(201);
        JsonNode product = Api.json(made);
        assertThat(product.get("active").asBoolean()).isTrue();

        String path = "/products/" + product.get("id").asString();
        String etag = made.getResponse().getHeader("ETag");
        MvcTestResult changed = api.patch(mia, path, etag, "{\"unit\": \"piece\", \"code\": null}");
        assertThat(changed).hasStatusOk();
        assertThat(Api.json(changed).get("unit").asString()).isEqualTo("piece");
        assertThat(Api.json(changed).get("code").isNull()).isTrue();
        assertThat(api.patch(mia, path, etag, "{\"unit\": \"box\"}")).hasStatus(412);
        assertThat(
                        api.patch(
                                mia,
                                path,
                                changed.getResponse().getHeader("ETag"),
                                "{\"listPrice\": {\"amount\": \"1.00\", \"currency\": \"USD\"}}"))
                .hasStatus(422);
    }

    @Test
    void programsReplaceThePricesOfAListWhole() {
        ProductId scanner = mother.product("Scanner", "100", null);
        ProductId printer = mother.product("Printer", "300", null);
        PriceListId list = mother.priceList("Spring", FIRST, null, scanner, "90");
        UserId mia = users.marketer();
        MvcTestResult seen = api.get(mia, "/price-lists/" + list);
        assertThat(Api.json(seen).get("inForce").asBoolean()).isTrue();

        MvcTestResult changed =
                api.patch(
                        mia,
                        "/price-lists/" + list,
                        seen.getResponse().getHeader("ETag"),
                        "{\"prices\": [{\"productId\": \"%s\", \"price\": {\"amount\": \"250.00\", \"currency\": \"EUR\"}}]}"
                                .formatted(printer));

        assertThat(changed).hasStatusOk();
        JsonNode prices = Api.json(changed).get("prices");
        assertThat(prices).hasSize(1);
        assertThat(prices.get(0).get("productId").asString()).isEqualTo(printer.toString());
        assertThat(prices.get(0).get("price").get("amount").asString()).isEqualTo("250.00");
    }
}
