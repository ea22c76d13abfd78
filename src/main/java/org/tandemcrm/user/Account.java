package org.tandemcrm.user;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.Folded;

/**
 * The account of one person. Not in the change journal, which would keep old password hashes; the
 * security log says what was done to it.
 */
@Entity
@Table(name = "user_account")
class Account {

    @EmbeddedId private UserId id;

    private String name;

    @Column(name = "sort_name")
    private String sortName;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    private @Nullable String zone;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @ElementCollection
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String name, EmailAddress email, Set<Role> roles, Instant now) {
        this.id = UserId.next();
        this.name = name;
        this.sortName = Folded.sortName(name);
        this.email = email.value();
        this.emailKey = email.key();
        this.createdAt = now;
        this.roles.addAll(roles);
    }

    UserId id() {
        return id;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    @Nullable String passwordHash() {
        return passwordHash;
    }

    @Nullable String zone() {
        return zone;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean active() {
        return disabledAt == null && passwordHash != null;
    }

    boolean disabled() {
        return disabledAt != null;
    }

    long version() {
        return version == null ? 0 : version;
    }

    void rename(String to) {
        name = to;
        sortName = Folded.sortName(to);
    }

    void write(EmailAddress to) {
        email = to.value();
        emailKey = to.key();
    }

    void play(Set<Role> parts) {
        roles.clear();
        roles.addAll(parts);
    }

    void live(@Nullable ZoneId at) {
        zone = at == null ? null : at.getId();
    }

    void protect(String hash) {
        passwordHash = hash;
    }

    void disable(Instant now) {
        disabledAt = now;
    }

    void enable() {
        disabledAt = null;
    }
}
