package org.tandemcrm.contact.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.CompanyCard;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.CompanyListing;
import org.tandemcrm.contact.CompanyRow;
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

/** Companies for programs. */
@RestController
@RequestMapping("/api/v1/companies")
class CompanyApi {

    private final CompanyDirectory directory;
    private final Lists lists;
    private final MergePatch patches;

    CompanyApi(CompanyDirectory directory, Lists lists, MergePatch patches) {
        this.directory = directory;
        this.lists = lists;
        this.patches = patches;
    }

    /** A company as programs read it. */
    record Json(
            CompanyId id,
            long version,
            String name,
            @Nullable String domain,
            @Nullable String industry,
            @Nullable Integer size,
            @Nullable String phone,
            Address address,
            Instant createdAt) {

        static Json of(CompanyCard card) {
            return new Json(
                    card.id(),
                    card.version(),
                    card.name(),
                    card.domain(),
                    card.industry(),
                    card.size(),
                    card.phone(),
                    card.address(),
                    card.createdAt());
        }
    }

    @Needs(Right.READ)
    @GetMapping
    ApiPage<Json> list(ListQuery query) {
        Slice<CompanyRow> slice = lists.slice(CompanyListing.COMPANIES, query);
        List<CompanyId> ids = slice.rows().stream().map(CompanyRow::id).toList();
        return new ApiPage<>(directory.cards(ids).stream().map(Json::of).toList(), slice.next());
    }

    @Needs(Right.ADD_CONTACTS)
    @PostMapping
    ResponseEntity<Json> add(@RequestBody CompanyBody body) {
        CompanyId id = directory.add(body.details());
        CompanyCard card = directory.card(id);
        return ResponseEntity.created(URI.create("/api/v1/companies/" + id))
                .eTag(Etags.of(card.version()))
                .body(Json.of(card));
    }

    @Needs(Right.READ)
    @GetMapping("/{id}")
    ResponseEntity<Json> show(@PathVariable CompanyId id) {
        return answer(directory.living(id));
    }

    @Needs(Right.CHANGE_CONTACTS)
    @PatchMapping("/{id}")
    ResponseEntity<Json> change(
            @PathVariable CompanyId id, IfMatch match, @RequestBody JsonNode patch) {
        CompanyCard card = directory.living(id);
        match.check(card.version());
        CompanyBody body = patches.apply(CompanyBody.of(card), patch, CompanyBody.class);
        directory.change(id, card.version(), body.details());
        return answer(directory.card(id));
    }

    @Needs(Right.CHANGE_CONTACTS)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> discard(@PathVariable CompanyId id, IfMatch match) {
        CompanyCard card = directory.living(id);
        match.check(card.version());
        directory.discard(id, card.version());
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Json> answer(CompanyCard card) {
        return ResponseEntity.ok().eTag(Etags.of(card.version())).body(Json.of(card));
    }
}
