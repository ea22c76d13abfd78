create table link_hit (
    link_hit_id  uuid primary key,
    code         text not null references link_code (code),
    at           timestamptz not null,
    method       text not null,
    agent        text,
    referrer     text,
    purpose      text,
    utm          jsonb not null,
    verdict      text not null,
    judge_after  timestamptz
);

create index link_hit_of_code on link_hit (code, at);
create index link_hit_waiting on link_hit (judge_after) where judge_after is not null;

create table link_interest (
    code         text not null references link_code (code),
    day          date not null,
    response_id  uuid not null references response (response_id),
    primary key (code, day)
);

create index link_interest_of_response on link_interest (response_id);
