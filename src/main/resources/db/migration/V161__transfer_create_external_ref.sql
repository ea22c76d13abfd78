create table external_ref (
    system       text not null,
    kind         text not null,
    external_id  text collate "C" not null,
    record_id    uuid not null,
    fingerprint  text not null,
    import_id    uuid not null references import_run (import_id),
    primary key (system, kind, external_id)
);

create index external_ref_by_record on external_ref (record_id);
create index external_ref_by_import on external_ref (import_id);
