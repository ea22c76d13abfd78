package org.tandemcrm.contact.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.CompanyListing;
import org.tandemcrm.contact.CompanyPanel;
import org.tandemcrm.contact.CompanyRow;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.listing.ListPage;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.web.Panel;

/** Gathers what the pages of companies show. */
@Component
class CompanyPages {

    private static final int TIMELINE = 100;

    private final CompanyDirectory directory;
    private final Timeline timeline;
    private final Lists lists;
    private final List<CompanyPanel> panels;

    CompanyPages(
            CompanyDirectory directory, Timeline timeline, Lists lists, List<CompanyPanel> panels) {
        this.directory = directory;
        this.timeline = timeline;
        this.lists = lists;
        this.panels = panels;
    }

    ListPage<CompanyRow> list(ListQuery query) {
        return lists.page(CompanyListing.COMPANIES, query);
    }

    void show(CompanyId id, Model model) {
        model.addAttribute("card", directory.card(id));
        model.addAttribute("timeline", timeline.ofCompany(id, TIMELINE));
        model.addAttribute("people", lists.slice(ContactListing.CONTACTS, peopleOf(id)).rows());
        List<Panel> shown = panels.stream().map(p -> p.of(id)).flatMap(Optional::stream).toList();
        model.addAttribute("panels", shown);
    }

    private static ListQuery peopleOf(CompanyId id) {
        return ListQuery.parse("companyId=" + id);
    }
}
