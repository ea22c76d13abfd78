-- Turns are handed out in order, and nobody waits for another's: two leads at once get two turns.
create table assignment_turn (
    turn    bigint generated always as identity primary key,
    lead_id uuid not null references lead (lead_id) on delete cascade
);

create index assignment_turn_of_lead on assignment_turn (lead_id);
