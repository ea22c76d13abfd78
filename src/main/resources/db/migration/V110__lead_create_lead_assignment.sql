create table lead_assignment (
    lead_assignment_id uuid primary key,
    lead_id            uuid not null references lead (lead_id) on delete cascade,
    assignee_id        uuid references user_account (user_id),
    at                 timestamptz not null,
    cause              text not null,
    actor_id           uuid references user_account (user_id)
);

create index lead_assignment_of_lead on lead_assignment (lead_id, at);
create index lead_assignment_of_assignee on lead_assignment (assignee_id, at);
create index lead_assignment_by_actor on lead_assignment (actor_id);
