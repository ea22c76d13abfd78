package org.tandemcrm.contact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.StaleEdit;

/** The companies we know, each once. */
@Service
@Transactional
public class CompanyDirectory {

    private final Companies companies;
    private final CompanyReading reading;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    CompanyDirectory(
            Companies companies,
            CompanyReading reading,
            Actors actors,
            ApplicationEventPublisher events) {
        this.companies = companies;
        this.reading = reading;
        this.actors = actors;
        this.events = events;
    }

    /** Enters a company. */
    public CompanyId add(CompanyDetails details) {
        return bring(List.of(details)).get(0);
    }

    /** Enters many, in their order, for imports; duplicates are not looked for. */
    public List<CompanyId> bring(List<CompanyDetails> details) {
        details.forEach(this::check);
        String region = actors.region();
        List<Company> added =
                details.stream().map(d -> new Company(d, region, actors.now())).toList();
        List<CompanyId> ids = companies.saveAllAndFlush(added).stream().map(Company::id).toList();
        events.publishEvent(new CompaniesChanged(ids));
        return ids;
    }

    /** Changes a company that the editor opened at the version, or throws StaleEdit. */
    public void change(CompanyId id, long version, CompanyDetails details) {
        check(details);
        opened(id, version).take(details, actors.region());
        events.publishEvent(new CompaniesChanged(List.of(id)));
    }

    /** The company, or NotFound; one in the trash is shown as such. */
    @Transactional(readOnly = true)
    public CompanyCard card(CompanyId id) {
        return find(id).card(reading.contactsOf(List.of(id)).getOrDefault(id, 0));
    }

    /** The company, or NotFound; one in the trash is not found. */
    @Transactional(readOnly = true)
    public CompanyCard living(CompanyId id) {
        CompanyCard card = card(id);
        if (card.deletedAt() != null) {
            throw new NotFound("This company is in the trash.");
        }
        return card;
    }

    /** The companies in the order of the ids; unknown ids are left out. */
    @Transactional(readOnly = true)
    public List<CompanyCard> cards(List<CompanyId> ids) {
        Map<CompanyId, Company> found =
                companies.findAllById(ids).stream()
                        .collect(Collectors.toMap(Company::id, Function.identity()));
        Map<CompanyId, Integer> people = reading.contactsOf(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(company -> company.card(people.getOrDefault(company.id(), 0)))
                .toList();
    }

    /** Puts a company into the trash; its people stay. */
    public void discard(CompanyId id, long version) {
        opened(id, version).discard(actors.now(), actors.user());
        events.publishEvent(new CompaniesChanged(List.of(id)));
    }

    /** Takes a company out of the trash. */
    public void restore(CompanyId id) {
        find(id).restore();
        events.publishEvent(new CompaniesChanged(List.of(id)));
    }

    /** The company with this name, if exactly one is known. */
    @Transactional(readOnly = true)
    public Optional<CompanyId> byName(String name) {
        List<CompanyId> found = reading.named(name);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** How many companies have this name; more than two are not counted. */
    @Transactional(readOnly = true)
    public int countNamed(String name) {
        return reading.named(name).size();
    }

    /** Names of companies, also of those in the trash. */
    @Transactional(readOnly = true)
    public Map<CompanyId, String> names(Collection<CompanyId> ids) {
        return reading.names(ids);
    }

    private Company opened(CompanyId id, long version) {
        Company company = find(id);
        if (company.isDiscarded()) {
            throw new NotFound("This company is in the trash.");
        }
        if (company.version() != version) {
            throw new StaleEdit("Somebody changed this company after you opened it.");
        }
        return company;
    }

    private Company find(CompanyId id) {
        return companies.findById(id).orElseThrow(() -> new NotFound("There is no such company."));
    }

    private void check(CompanyDetails details) {
        List<Flaw> flaws = details.flaws();
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }
}
