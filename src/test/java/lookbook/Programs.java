package lookbook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.web.ApiPage;
import org.tandemcrm.web.Etags;
import org.tandemcrm.web.IfMatch;

/** An API that shows every habit of the kit. */
@RestController
@RequestMapping("/api/v1/things")
class Programs {

    /** An id as every module has it. */
    public record ThingId(UUID value) {

        @JsonCreator
        public static ThingId of(String text) {
            if (text.length() != 36) {
                throw new IllegalArgumentException("Not an id: a UUID has 36 characters");
            }
            return new ThingId(UUID.fromString(text));
        }

        @JsonValue
        public String text() {
            return value.toString();
        }
    }

    /** How big it is. */
    public enum Size {
        SMALL,
        BIG
    }

    /** A part of it. */
    public record Part(@Nullable @NotBlank String label, @Nullable Size size) {}

    /** The sample body. */
    public record Thing(
            @Nullable ThingId id,
            @Nullable @NotBlank String name,
            @Nullable Money price,
            @Nullable Instant occurredAt,
            @Nullable LocalDate on,
            @Nullable List<@Valid Part> parts) {}

    @GetMapping
    ApiPage<String> list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        return cursor == null
                ? new ApiPage<>(List.of("one", "two"), "after two&b=+")
                : new ApiPage<>(List.of("three"), null);
    }

    @GetMapping("/free")
    Map<String, String> free(@RequestParam Map<String, String> all) {
        return all;
    }

    @GetMapping("/{id}")
    ResponseEntity<Thing> show(@PathVariable ThingId id) {
        Thing thing =
                new Thing(
                        id,
                        "one",
                        Money.of("10", "EUR"),
                        Instant.parse("2026-11-20T09:30:00Z"),
                        LocalDate.of(2026, 11, 20),
                        List.of());
        return ResponseEntity.ok().eTag(Etags.of(3)).body(thing);
    }

    @PatchMapping("/{id}")
    Thing change(@PathVariable ThingId id, IfMatch match, @Valid @RequestBody Thing thing) {
        match.check(3);
        return thing;
    }

    @PostMapping
    Thing add(@Valid @RequestBody Thing thing) {
        return thing;
    }

    @PostMapping("/trouble/{kind}")
    void trouble(@PathVariable String kind) {
        throw switch (kind) {
            case "missing" -> new NotFound("thing");
            case "cold" ->
                    new RuleBroken("cold-lead", "Anna is still cold.", Map.of("leadId", "42"));
            case "invalid" -> new InvalidInput("name", "Too long.");
            case "stale" -> new StaleEdit("thing");
            case "denied" -> new AccessDeniedException("no");
            default -> new IllegalStateException("secret inside");
        };
    }
}
