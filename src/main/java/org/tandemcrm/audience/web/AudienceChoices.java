package org.tandemcrm.audience.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.audience.Rule;
import org.tandemcrm.audience.RuleGroup;
import org.tandemcrm.audience.RuleKind;
import org.tandemcrm.audience.RuleLine;
import org.tandemcrm.audience.SaleTime;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignListing;
import org.tandemcrm.campaign.CampaignRow;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.offering.Catalogue;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.web.Choice;

/** What may be chosen in rules, and rules in words. */
@Component
class AudienceChoices {

    private static final int MOST_CAMPAIGNS = 300;

    private final ContactDirectory contacts;
    private final CampaignDesk campaigns;
    private final Catalogue catalogue;
    private final Lists lists;

    AudienceChoices(
            ContactDirectory contacts, CampaignDesk campaigns, Catalogue catalogue, Lists lists) {
        this.catalogue = catalogue;
        this.contacts = contacts;
        this.campaigns = campaigns;
        this.lists = lists;
    }

    void offer(Model model) {
        model.addAttribute(
                "productChoices",
                catalogue.forSale().stream()
                        .map(each -> new Choice(each.id().toString(), each.name()))
                        .toList());
        model.addAttribute("tags", contacts.tags());
        model.addAttribute(
                "campaignChoices",
                lists
                        .slice(
                                CampaignListing.WITHOUT_COSTS,
                                ListQuery.parse("sort=-startsOn").limited(MOST_CAMPAIGNS))
                        .rows()
                        .stream()
                        .map(AudienceChoices::choice)
                        .toList());
    }

    /** The rules as sentences, for those who may only read them. */
    List<String> words(RuleGroup group) {
        return group.rules().stream().map(this::words).toList();
    }

    private String words(Rule rule) {
        if (rule instanceof RuleGroup group) {
            return group.rules().stream()
                    .map(this::words)
                    .collect(Collectors.joining("; ", group.match().label() + ": ", ""));
        }
        RuleLine line = (RuleLine) rule;
        return "%s %s %s%s"
                .formatted(
                        line.field().label(),
                        line.op().label(),
                        values(line).collect(Collectors.joining(", ")),
                        when(line.when()));
    }

    private static String when(@Nullable SaleTime when) {
        if (when == null) {
            return "";
        }
        return switch (when.op()) {
            case BEFORE -> ", sold before " + when.value();
            case AFTER -> ", sold after " + when.value();
            default -> ", sold in the last " + when.value() + " days";
        };
    }

    private Stream<String> values(RuleLine line) {
        if (line.field().kind() == RuleKind.PRODUCT) {
            List<ProductId> products = line.values().stream().map(ProductId::of).toList();
            Map<ProductId, String> names = catalogue.names(products);
            return products.stream().map(id -> names.getOrDefault(id, "a product that is gone"));
        }
        if (line.field().kind() != RuleKind.CAMPAIGN) {
            return line.values().stream()
                    .map(value -> line.field().choices().getOrDefault(value, value));
        }
        List<CampaignId> ids = line.values().stream().map(CampaignId::of).toList();
        Map<CampaignId, String> names = campaigns.names(ids);
        return ids.stream().map(id -> names.getOrDefault(id, "a campaign that is gone"));
    }

    private static Choice choice(CampaignRow row) {
        return new Choice(row.id().toString(), row.name());
    }
}
