package org.tandemcrm.lead.fit;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.Fit;
import org.tandemcrm.lead.LeadId;

/** How well every contact and company fits, derived by our code from what is known of them. */
@Component
class FitLedger {

    private final JdbcClient jdbc;
    private final Buyers buyers;
    private final KeptRules kept;
    private final FitInQueue queue;

    FitLedger(JdbcClient jdbc, Buyers buyers, KeptRules kept, FitInQueue queue) {
        this.jdbc = jdbc;
        this.buyers = buyers;
        this.kept = kept;
        this.queue = queue;
    }

    FitRules rules() {
        return new FitRules(kept.findAll().stream().map(KeptRule::rule).toList());
    }

    void refreshContacts(Collection<UUID> contacts) {
        lock(Shelf.CONTACT, contacts);
        store(Shelf.CONTACT, buyers.contacts(contacts));
        queue.reorder(Shelf.CONTACT, contacts);
    }

    void refreshCompanies(Collection<UUID> companies) {
        lock(Shelf.COMPANY, companies);
        store(Shelf.COMPANY, buyers.companies(companies));
        queue.reorder(Shelf.COMPANY, companies);
    }

    List<UUID> peopleOf(Collection<UUID> companies) {
        return buyers.peopleOf(companies);
    }

    /**
     * Whoever judges a buyer holds its row first and reads afterwards, so that of two changes at
     * once the later judgement sees both.
     */
    private void lock(Shelf shelf, Collection<UUID> ids) {
        UUID[] wanted = ids.toArray(UUID[]::new);
        jdbc.sql(
                        shelf.sql(
                                """
                insert into {fit} ({id}, score, fit_rank, edition)
                select {id}, 0, :rank, '' from {record} where {id} = any(:ids) order by {id}
                on conflict do nothing
                """))
                .param("rank", Judgement.rank(null))
                .param("ids", wanted)
                .update();
        jdbc.sql(shelf.sql("select 1 from {fit} where {id} = any(?) order by {id} for update"))
                .param(wanted)
                .query(Integer.class)
                .list();
    }

    private void store(Shelf shelf, Map<UUID, Buyer> known) {
        FitRules rules = rules();
        List<Judgement> judged = known.values().stream().map(rules::judge).toList();
        jdbc.sql(
                        shelf.sql(
                                """
                update {fit} f
                   set letter = n.letter, score = n.score, fit_rank = n.fit_rank, edition = :edition
                  from unnest(:ids::uuid[], :letters::text[], :scores::float8[], :ranks::int[])
                       as n (id, letter, score, fit_rank)
                 where f.{id} = n.id
                   and (f.letter, f.score, f.fit_rank, f.edition)
                       is distinct from (n.letter, n.score, n.fit_rank, :edition)
                """))
                .param("edition", rules.edition())
                .param("ids", known.keySet().toArray(UUID[]::new))
                .param("letters", judged.stream().map(FitLedger::letter).toArray(String[]::new))
                .param("scores", judged.stream().map(Judgement::score).toArray(Double[]::new))
                .param(
                        "ranks",
                        judged.stream()
                                .map(j -> Judgement.rank(j.letter()))
                                .toArray(Integer[]::new))
                .update();
    }

    private static @Nullable String letter(Judgement judgement) {
        Fit letter = judgement.letter();
        return letter == null ? null : letter.name();
    }

    Judgement judge(LeadId lead) {
        return judge(buyers.ofLead(lead.value()));
    }

    Judgement judge(ContactId contact) {
        return judge(buyers.contacts(List.of(contact.value())).values().stream().findFirst());
    }

    private Judgement judge(Optional<Buyer> buyer) {
        return buyer.map(rules()::judge).orElseGet(() -> new Judgement(null, 0, List.of()));
    }

    FitSpread spread() {
        Map<Fit, Long> letters = new EnumMap<>(Fit.class);
        long[] others = new long[2];
        jdbc.sql(
                        """
                        select f.letter, count(*) as contacts,
                               count(*) filter (where f.edition is distinct from :edition) as waiting
                          from contact c left join contact_fit f on f.contact_id = c.contact_id
                         where c.deleted_at is null group by f.letter
                        """)
                .param("edition", rules().edition())
                .query(
                        row -> {
                            String letter = row.getString("letter");
                            if (letter == null) {
                                others[0] += row.getLong("contacts");
                            } else {
                                letters.put(Fit.valueOf(letter), row.getLong("contacts"));
                            }
                            others[1] += row.getLong("waiting");
                        });
        return new FitSpread(letters, others[0], others[1]);
    }
}
