package org.tandemcrm.mailing.text.web;

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
import org.tandemcrm.mailing.text.MailText;
import org.tandemcrm.mailing.text.TemplateCard;
import org.tandemcrm.mailing.text.TemplateId;
import org.tandemcrm.mailing.text.TemplateShelf;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Etags;
import org.tandemcrm.web.IfMatch;
import org.tandemcrm.web.MergePatch;
import tools.jackson.databind.JsonNode;

/** The texts to begin a mail with, for programs. */
@RestController
@RequestMapping("/api/v1/mail-templates")
class TemplateApi {

    private final TemplateShelf shelf;
    private final MergePatch patches;

    TemplateApi(TemplateShelf shelf, MergePatch patches) {
        this.shelf = shelf;
        this.patches = patches;
    }

    /** What a program says of a template. */
    record Body(
            @Nullable String name,
            @Nullable String subject,
            @Nullable String preview,
            @Nullable String body) {

        MailText text() {
            return new MailText(or(subject), or(preview), or(body));
        }

        String called() {
            return or(name);
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** A template as programs read it. */
    record Json(
            TemplateId id,
            String name,
            String subject,
            String preview,
            String body,
            Instant changedAt) {

        static Json of(TemplateCard card) {
            return new Json(
                    card.id(),
                    card.name(),
                    card.text().subject(),
                    card.text().preview(),
                    card.text().body(),
                    card.changedAt());
        }
    }

    /** All templates, by their names. */
    record Shelf(List<Json> items) {}

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping
    Shelf list() {
        return new Shelf(shelf.all().stream().map(Json::of).toList());
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping
    ResponseEntity<Json> add(@RequestBody Body body) {
        TemplateId id = shelf.add(body.called(), body.text());
        return with(id, ResponseEntity.created(URI.create("/api/v1/mail-templates/" + id)));
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/{id}")
    ResponseEntity<Json> show(@PathVariable TemplateId id) {
        return with(id, ResponseEntity.ok());
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PatchMapping("/{id}")
    ResponseEntity<Json> change(
            @PathVariable TemplateId id, IfMatch match, @RequestBody JsonNode patch) {
        TemplateCard card = shelf.card(id);
        match.check(card.version());
        MailText text = card.text();
        Body now = new Body(card.name(), text.subject(), text.preview(), text.body());
        Body next = patches.apply(now, patch, Body.class);
        shelf.change(id, card.version(), next.called(), next.text());
        return show(id);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable TemplateId id, IfMatch match) {
        match.check(shelf.card(id).version());
        shelf.discard(id);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Json> with(TemplateId id, ResponseEntity.BodyBuilder to) {
        TemplateCard card = shelf.card(id);
        return to.eTag(Etags.of(card.version())).body(Json.of(card));
    }
}
