package org.tandemcrm.contact.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@PageTest
@CleanDatabase
class MergePageTests {

    @Autowired Pages pages;
    @Autowired DealMother mother;
    @Autowired UserMother users;
    @Autowired ContactDirectory directory;

    private UserId owner;
    private ContactId anna;
    private ContactId again;

    @BeforeEach
    void oneNameTwice() {
        owner = users.owner();
        anna = mother.contact("Anna", "Berg");
        again = mother.contact("Anna", "Berg");
    }

    @Test
    void whoHasTheNameIsOfferedComparedMergedAndParted() {
        Document find = pages.read(owner, "/contacts/" + anna + "/merge");
        String compare = find.select("main a[href*=with]").attr("href");
        assertThat(compare).isEqualTo("/contacts/" + anna + "/merge?with=" + again);
        Document form = pages.read(owner, compare);
        assertThat(form.select("[name=keep]")).hasSize(2);
        String chosen =
                "other=%s&versions=%s&versions=%s&keep=%s"
                        .formatted(
                                again,
                                form.select("[name=versions]").get(0).val(),
                                form.select("[name=versions]").get(1).val(),
                                anna);
        String merge = "/contacts/" + anna + "/merge";
        assertThat(pages.post(owner, merge, chosen.replaceAll("versions=\\d+", "versions=77")))
                .hasStatus(409);
        assertThat(pages.post(users.salesperson(), merge, chosen)).hasStatus(403);
        MvcTestResult merged = pages.post(owner, merge, chosen);
        assertThat(merged).hasRedirectedUrl("/contacts/" + anna);

        Document gone = pages.read(owner, "/contacts/" + again);
        assertThat(gone.select("main").text()).contains("in the trash", "Into Anna Berg");
        assertThat(pages.post(owner, "/contacts/" + again + "/restoration", "")).hasStatus(302);
        assertThat(discarded(again)).isTrue();
        String undo =
                pages.read(owner, "/contacts/" + anna).select("form[action$=undo]").attr("action");
        assertThat(pages.post(owner, undo, "back=" + anna)).hasStatus(302);
        assertThat(discarded(again)).isFalse();
    }

    private boolean discarded(ContactId id) {
        return users.as(owner, () -> directory.card(id)).deletedAt() != null;
    }
}
