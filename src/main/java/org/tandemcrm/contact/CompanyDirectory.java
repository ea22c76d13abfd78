package org.tandemcrm.contact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The companies we know, each once. */
@Service
public class CompanyDirectory {

    /** Enters a company. */
    public CompanyId add(CompanyDetails details) {
        throw new UnsupportedOperationException();
    }

    /** Enters many, in their order, for imports. */
    public List<CompanyId> bring(List<CompanyDetails> details) {
        throw new UnsupportedOperationException();
    }

    /** Changes a company that the editor opened at the version, or throws StaleEdit. */
    public void change(CompanyId id, long version, CompanyDetails details) {
        throw new UnsupportedOperationException();
    }

    /** The company, or NotFound. */
    public CompanyCard card(CompanyId id) {
        throw new UnsupportedOperationException();
    }

    /** Puts a company into the trash. */
    public void discard(CompanyId id, long version) {
        throw new UnsupportedOperationException();
    }

    /** Takes a company out of the trash. */
    public void restore(CompanyId id) {
        throw new UnsupportedOperationException();
    }

    /** The company with this name, if exactly one is known. */
    public Optional<CompanyId> byName(String name) {
        throw new UnsupportedOperationException();
    }

    /** Names of companies. */
    public Map<CompanyId, String> names(Collection<CompanyId> ids) {
        throw new UnsupportedOperationException();
    }
}
