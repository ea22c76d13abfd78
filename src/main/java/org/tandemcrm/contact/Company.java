package org.tandemcrm.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.shared.PhoneNumber;
import org.tandemcrm.user.Journaled;
import org.tandemcrm.user.Trashed;
import org.tandemcrm.user.UserId;

/** Where contacts work. */
@Entity
@Journaled
@NullUnmarked
@Table(name = "company")
class Company {

    @EmbeddedId private CompanyId id;
    @Version private Long version;

    private String name;
    private String sortName;
    private String domain;
    private String industry;
    private Integer size;
    private String phone;

    @Column(name = "phone_e164")
    private String phoneE164;

    @Embedded private Address address;
    private String searchText;
    private Instant createdAt;
    @Embedded private Trashed trashed;

    protected Company() {}

    Company(CompanyDetails details, String region, Instant now) {
        this.id = CompanyId.next();
        this.createdAt = now;
        take(details, region);
    }

    void take(CompanyDetails details, String region) {
        name = details.name().strip();
        sortName = Folded.sortName(name);
        domain = details.domain() == null ? null : details.domain().toLowerCase(Locale.ROOT);
        industry = details.industry();
        size = details.size();
        phone = details.phone();
        phoneE164 = phone == null ? null : PhoneNumber.parse(phone, region).e164();
        address = details.address();
        searchText = Folded.searchText(name, domain, industry, phoneE164, address.city());
    }

    void discard(Instant now, @Nullable UserId by) {
        trashed = new Trashed(now, by);
    }

    void restore() {
        trashed = null;
    }

    boolean isDiscarded() {
        return trashed != null;
    }

    CompanyId id() {
        return id;
    }

    long version() {
        return version;
    }

    CompanyCard card(int contacts) {
        Address known = address == null ? Address.UNKNOWN : address;
        return new CompanyCard(
                id,
                version,
                name,
                domain,
                industry,
                size,
                phone,
                known,
                contacts,
                createdAt,
                Trashed.at(trashed));
    }
}
