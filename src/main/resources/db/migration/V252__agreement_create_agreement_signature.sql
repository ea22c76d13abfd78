create table agreement_signature (
    agreement_signature_id uuid primary key,
    agreement_id           uuid not null references agreement (agreement_id),
    edition                integer not null check (edition > 0),
    side                   text not null check (side in ('MARKETING', 'SALES')),
    signed_at              timestamptz not null,
    signed_by              uuid not null references user_account (user_id),
    unique (agreement_id, edition, side)
);

create index agreement_signature_by_signer on agreement_signature (signed_by);
