package org.tandemcrm.queue;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactName;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Folded;

/** Finds who calls, by their number from either end or by their name, while it is typed. */
@Component
@Transactional(readOnly = true)
public class Callers {

    private static final int MOST = 8;
    private static final int FEWEST_DIGITS = 4;
    private static final int FEWEST_LETTERS = 2;

    private static final String BY_NUMBER =
            """
            select contact_id from (
              (select p.contact_id, 0 as rank from contact_phone p
                where p.e164 like :abroad or p.e164 like :home limit :most)
              union all
              (select p.contact_id, 1 from contact_phone p
                where reverse(p.e164) like :ending limit :most)) found
              join contact c using (contact_id)
             where c.deleted_at is null
             group by contact_id, c.sort_name
             order by min(rank), c.sort_name, contact_id limit :most
            """;

    private static final String BY_NAME =
            """
            select contact_id from contact
             where deleted_at is null and sort_name >= :from and sort_name < :to
             order by sort_name, contact_id limit :most
            """;

    /** By the beginnings of words: all of the person's, or some of the person's company. */
    private static final String BY_WORDS =
            """
            select contact_id from (
              (select c.contact_id, c.sort_name from contact c
                where c.deleted_at is null
                  and to_tsvector('simple', c.search_text) @@ to_tsquery('simple', :all)
                limit :enough)
              union
              (select c.contact_id, c.sort_name
                 from (select company_id, search_text from company
                        where deleted_at is null
                          and to_tsvector('simple', search_text) @@ to_tsquery('simple', :any)
                        limit :enough) o
                 join contact c on c.company_id = o.company_id
                where c.deleted_at is null
                  and to_tsvector('simple', c.search_text || ' ' || o.search_text)
                      @@ to_tsquery('simple', :all)
                limit :enough)) found
             order by sort_name, contact_id limit :most
            """;

    /** So many are put in order; of more, whoever is meant is not seen without another word. */
    private static final int ENOUGH = 200;

    private final JdbcClient jdbc;
    private final ContactDirectory contacts;
    private final Firm firm;

    Callers(JdbcClient jdbc, ContactDirectory contacts, Firm firm) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.firm = firm;
    }

    /** Who it may be, the likeliest first; nobody as long as too little is typed. */
    public List<ContactName> find(String typed) {
        String digits = typed.replaceAll("\\D", "");
        boolean number = digits.length() >= FEWEST_DIGITS && typed.matches("[\\d\\s()+/.-]+");
        return number ? inOrder(byNumber(digits)) : byName(typed);
    }

    /** The person of whom it is known already who they are. */
    public List<ContactName> named(ContactId person) {
        return inOrder(List.of(person));
    }

    /** Whether what was typed is a number, so that a stranger is entered with it. */
    public static boolean isNumber(String typed) {
        return typed.matches("\\s*[\\d+(][\\d\\s()+/.-]{2,}");
    }

    private List<ContactId> byNumber(String digits) {
        String own = digits.replaceFirst("^0+", "");
        int country = PhoneNumberUtil.getInstance().getCountryCodeForRegion(country());
        return jdbc.sql(BY_NUMBER)
                .param("abroad", "+" + own + "%")
                .param("home", "+" + country + own + "%")
                .param("ending", new StringBuilder(own).reverse() + "%")
                .param("most", MOST)
                .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    private String country() {
        return firm.settings().country();
    }

    /** By the beginning of the name as it is filed; then by the beginnings of any words. */
    private List<ContactName> byName(String typed) {
        String folded = Folded.fold(typed);
        if (folded.length() < FEWEST_LETTERS) {
            return List.of();
        }
        List<ContactId> filed =
                jdbc.sql(BY_NAME)
                        .param("from", folded)
                        .param("to", folded + "\uFFFF")
                        .param("most", MOST)
                        .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                        .list();
        Map<ContactId, ContactName> found = new LinkedHashMap<>();
        inOrder(filed).forEach(name -> found.put(name.id(), name));
        if (found.size() < MOST) {
            byWords(folded).forEach(name -> found.putIfAbsent(name.id(), name));
        }
        return found.values().stream().limit(MOST).toList();
    }

    private List<ContactName> byWords(String folded) {
        List<String> words = Arrays.stream(folded.split(" ")).map(Callers::beginning).toList();
        return inOrder(
                jdbc.sql(BY_WORDS)
                        .param("all", String.join(" & ", words))
                        .param("any", String.join(" | ", words))
                        .param("enough", ENOUGH)
                        .param("most", MOST)
                        .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                        .list());
    }

    /** As the database's language for words has it, in quotes. */
    private static String beginning(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*";
    }

    private List<ContactName> inOrder(List<ContactId> ids) {
        Map<ContactId, ContactName> names = contacts.names(ids);
        List<ContactName> ordered = new ArrayList<>();
        for (ContactId id : ids) {
            if (names.containsKey(id)) {
                ordered.add(names.get(id));
            }
        }
        return ordered;
    }
}
