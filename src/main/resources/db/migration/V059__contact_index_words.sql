-- Whoever calls is found by the beginning of any word of theirs, or of their company.
create index contact_by_word on contact using gin (to_tsvector('simple', search_text));
create index company_by_word on company using gin (to_tsvector('simple', search_text));
