package org.tandemcrm.contact.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.contact.ContactCard;
import org.tandemcrm.contact.ContactDesk;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.contact.ContactRow;
import org.tandemcrm.contact.NewAnswer;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Slice;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ApiPage;
import org.tandemcrm.web.Etags;
import org.tandemcrm.web.IfMatch;
import org.tandemcrm.web.MergePatch;
import tools.jackson.databind.JsonNode;

/** Contacts for programs. */
@RestController
@RequestMapping("/api/v1/contacts")
class ContactApi {

    private final ContactDesk desk;
    private final ContactDirectory directory;
    private final Lists lists;
    private final MergePatch patches;

    ContactApi(ContactDesk desk, ContactDirectory directory, Lists lists, MergePatch patches) {
        this.desk = desk;
        this.directory = directory;
        this.lists = lists;
        this.patches = patches;
    }

    @Needs(Right.READ)
    @GetMapping
    ApiPage<ContactJson> list(ListQuery query) {
        Slice<ContactRow> slice = lists.slice(ContactListing.CONTACTS, query);
        List<ContactId> ids = slice.rows().stream().map(ContactRow::id).toList();
        return new ApiPage<>(
                directory.cards(ids).stream().map(ContactJson::of).toList(), slice.next());
    }

    @Needs(Right.ADD_CONTACTS)
    @PostMapping
    ResponseEntity<ContactJson> add(@RequestBody ContactBody body) {
        ContactId id = desk.addWithAnswers(body.details(), answers(body));
        ContactCard card = directory.card(id);
        return ResponseEntity.created(URI.create("/api/v1/contacts/" + id))
                .eTag(Etags.of(card.version()))
                .body(ContactJson.of(card));
    }

    @Needs(Right.READ)
    @GetMapping("/{id}")
    ResponseEntity<ContactJson> show(@PathVariable ContactId id) {
        return answer(directory.living(id));
    }

    @Needs(Right.CHANGE_CONTACTS)
    @PatchMapping("/{id}")
    ResponseEntity<ContactJson> change(
            @PathVariable ContactId id, IfMatch match, @RequestBody JsonNode patch) {
        ContactCard card = directory.living(id);
        match.check(card.version());
        ContactBody body = patches.apply(ContactBody.of(card), patch, ContactBody.class);
        desk.changeWithAnswers(id, card.version(), body.details(), answers(body));
        return answer(directory.card(id));
    }

    @Needs(Right.CHANGE_CONTACTS)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> discard(@PathVariable ContactId id, IfMatch match) {
        ContactCard card = directory.living(id);
        match.check(card.version());
        directory.discard(id, card.version());
        return ResponseEntity.noContent().build();
    }

    private static List<NewAnswer> answers(ContactBody body) {
        return body.answers().stream()
                .map(a -> new NewAnswer(a.channel(), a.purpose(), a.state()))
                .toList();
    }

    private static ResponseEntity<ContactJson> answer(ContactCard card) {
        return ResponseEntity.ok().eTag(Etags.of(card.version())).body(ContactJson.of(card));
    }
}
