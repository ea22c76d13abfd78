-- What was known of a lead at its hand-off to sales. Taken down then and never changed: what is
-- learned of closed leads must not see what came afterwards.
create table lead_handoff (
    lead_id  uuid primary key references lead (lead_id) on delete cascade,
    at       timestamptz not null,
    taken_at timestamptz not null,
    traits   jsonb not null
);

create index lead_handoff_by_time on lead_handoff (at);

-- One row for each night: what was learned from closed leads, and how well it foretells.
create table likelihood_model (
    likelihood_model_id uuid primary key,
    learned_at          timestamptz not null,
    won                 integer not null,
    lost                integer not null,
    coefficients        jsonb,
    quality             jsonb
);

create index likelihood_model_by_time on likelihood_model (learned_at desc);

create table lead_likelihood (
    lead_id             uuid primary key references lead (lead_id) on delete cascade,
    likelihood_model_id uuid not null references likelihood_model (likelihood_model_id),
    probability         double precision not null check (probability > 0 and probability < 1)
);

create index lead_likelihood_by_model on lead_likelihood (likelihood_model_id);
