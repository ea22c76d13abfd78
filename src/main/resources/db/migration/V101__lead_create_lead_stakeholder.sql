create table lead_stakeholder (
    lead_id    uuid not null references lead (lead_id) on delete cascade,
    contact_id uuid not null references contact (contact_id),
    role       text,
    attitude   text,
    added_at   timestamptz not null,
    primary key (lead_id, contact_id)
);

create index lead_stakeholder_of_contact on lead_stakeholder (contact_id);
