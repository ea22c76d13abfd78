package org.tandemcrm.deal.web;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.deal.StageBook;
import org.tandemcrm.deal.StageCard;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.ApiPage;
import org.tandemcrm.web.Etags;
import org.tandemcrm.web.IfMatch;

/** The owner's stages for programs. */
@RestController
@RequestMapping("/api/v1/stages")
class StageApi {

    private final StageBook book;

    StageApi(StageBook book) {
        this.book = book;
    }

    /** All in their order, the retired ones too. */
    @Needs(Right.READ)
    @GetMapping
    ApiPage<StageJson> list() {
        List<StageJson> stages = book.all().stream().map(StageJson::of).toList();
        return new ApiPage<>(stages, null);
    }

    @Needs(Right.READ)
    @GetMapping("/{stage}")
    ResponseEntity<StageJson> show(@PathVariable Stage stage) {
        StageCard card = card(stage);
        return ResponseEntity.ok().eTag(Etags.of(card.version())).body(StageJson.of(card));
    }

    @Needs(Right.MANAGE)
    @PostMapping
    ResponseEntity<StageJson> add(@RequestBody StageJson.Body body) {
        StageCard card = card(book.add(body.fresh()));
        return ResponseEntity.created(URI.create("/api/v1/stages/" + card.stage()))
                .header(HttpHeaders.ETAG, Etags.of(card.version()))
                .body(StageJson.of(card));
    }

    @Needs(Right.MANAGE)
    @PatchMapping("/{stage}")
    ResponseEntity<StageJson> change(
            @PathVariable Stage stage, IfMatch match, @RequestBody StageJson.Body body) {
        StageCard card = book.card(stage);
        book.change(stage, match.or(card.version()), body.on(card));
        return show(stage);
    }

    private StageCard card(Stage stage) {
        return book.all().stream()
                .filter(card -> card.stage().equals(stage))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such stage."));
    }
}
