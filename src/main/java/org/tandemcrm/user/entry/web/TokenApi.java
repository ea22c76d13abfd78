package org.tandemcrm.user.entry.web;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.user.entry.Scope;
import org.tandemcrm.user.entry.TokenDesk;
import org.tandemcrm.web.ShownOnce;

/** Makes a token for a program, and tells it whom it acts for. */
@RestController
@RequestMapping("/api/v1")
class TokenApi {

    private final TokenDesk desk;
    private final Users users;

    TokenApi(TokenDesk desk, Users users) {
        this.desk = desk;
        this.users = users;
    }

    /** What a program asks for; none of the scopes: both. */
    record NewToken(
            @Nullable String name, @Nullable Set<Scope> scopes, @Nullable Instant expiresAt) {}

    /** Whom the token acts for, and what it may. */
    record Me(UserId id, String name, String email, List<Role> roles, List<Scope> scopes) {}

    @ShownOnce
    @Needs(Right.READ)
    @PostMapping("/tokens")
    ResponseEntity<TokenDesk.Made> make(@RequestBody NewToken wanted, Viewer me) {
        var made =
                desk.make(
                        me.id(),
                        wanted.name() == null ? "" : wanted.name(),
                        wanted.scopes() == null ? EnumSet.allOf(Scope.class) : wanted.scopes(),
                        wanted.expiresAt());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(made);
    }

    @Needs(Right.READ)
    @GetMapping("/me")
    Me me(Viewer me, Authentication token) {
        Person person = users.find(me.id()).orElseThrow(() -> new NotFound("You"));
        return new Me(
                person.id(),
                person.name(),
                person.email(),
                person.roles().stream().sorted().toList(),
                token.getAuthorities().stream()
                        .map(scope -> String.valueOf(scope.getAuthority()))
                        .filter(scope -> scope.startsWith("SCOPE_"))
                        .map(scope -> Scope.of(scope.substring("SCOPE_".length())))
                        .sorted()
                        .toList());
    }
}
