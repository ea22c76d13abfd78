create table assignment_policy (
    assignment_policy_id smallint primary key check (assignment_policy_id = 1),
    fallback             text not null check (fallback in ('ROUND_ROBIN', 'LEAST_LOADED', 'FIRST_TO_CLAIM')),
    heeds_capacity       boolean not null,
    version              bigint not null
);

create table assignment_capacity (
    user_id  uuid primary key references user_account,
    capacity integer not null check (capacity between 0 and 10000)
);
