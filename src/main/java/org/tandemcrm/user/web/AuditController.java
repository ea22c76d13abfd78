package org.tandemcrm.user.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.user.AuditListing;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.PeopleDesk;
import org.tandemcrm.user.Right;

/** The security log, for owners. */
@Controller
class AuditController {

    private final Lists lists;
    private final CsvDownload csv;
    private final PeopleDesk people;

    AuditController(Lists lists, CsvDownload csv, PeopleDesk people) {
        this.lists = lists;
        this.csv = csv;
        this.people = people;
    }

    @Needs(Right.MANAGE)
    @GetMapping("/settings/audit")
    String list(ListQuery query, Model model) {
        Map<String, String> names = new LinkedHashMap<>();
        people.everyone().forEach(person -> names.put(person.id().text(), person.name()));
        model.addAttribute(
                "page", lists.page(AuditListing.LINES, query).withChoices("person", names));
        return "user/audit";
    }

    @Needs(Right.MANAGE)
    @GetMapping("/settings/audit.csv")
    void csv(ListQuery query, HttpServletResponse response) {
        csv.send(AuditListing.LINES, query, response);
    }
}
