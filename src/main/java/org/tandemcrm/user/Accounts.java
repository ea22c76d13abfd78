package org.tandemcrm.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody who has or had an account. */
interface Accounts extends Repository<Account, UserId> {

    Account save(Account account);

    Account saveAndFlush(Account account);

    Optional<Account> findById(UserId id);

    Optional<Account> findByEmailKey(String emailKey);

    /** The owners who can sign in, held fast until the transaction ends. */
    @Query(
            nativeQuery = true,
            value =
                    """
                    select u.user_id from user_account u
                      join user_role r on r.user_id = u.user_id and r.role = 'OWNER'
                     where u.disabled_at is null and u.password_hash is not null
                     order by u.user_id for update of u
                    """)
    List<UUID> lockOwners();

    @Query(nativeQuery = true, value = "select exists (select from founding)")
    boolean founded();

    /** Fails on the second call in the life of a database. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "insert into founding (founded_by, founded_at) values (:by, :at)")
    void found(UUID by, Instant at);

    /** Ends and begins the spans of roles that the account has, or has no more, from now on. */
    @Modifying(flushAutomatically = true)
    @Query(
            nativeQuery = true,
            value =
                    """
                    with played as (
                        select r.role from user_account u
                          join user_role r on r.user_id = u.user_id
                         where u.user_id = :id and u.disabled_at is null
                           and u.password_hash is not null),
                    ended as (
                        update role_span set until = greatest(since, :at)
                         where user_id = :id and until is null
                           and role not in (select role from played))
                    insert into role_span (user_id, role, since)
                    select :id, role, :at from played
                     where role not in (select role from role_span
                                         where user_id = :id and until is null)
                    """)
    void keepRoles(UUID id, Instant at);
}
