-- As many seats as somebody can carry leads. Whoever gives a lead to a person with a limit locks a free
-- seat first and skips what others have locked, so that the limit holds however many come at once. A seat
-- is free when its lead is no longer an open one of that person.
create table assignment_seat (
    user_id uuid not null references user_account,
    seat    integer not null check (seat > 0),
    lead_id uuid references lead (lead_id) on delete set null,
    primary key (user_id, seat)
);

create index assignment_seat_of_lead on assignment_seat (lead_id);
