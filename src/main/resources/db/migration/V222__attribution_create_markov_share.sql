create table markov_share (
    from_day    date not null,
    to_day      date not null,
    memory      smallint not null,
    campaign_id uuid not null references campaign on delete cascade,
    share       double precision not null,
    low         double precision not null,
    high        double precision not null,
    sales       integer not null,
    credit      numeric(19, 4) not null,
    margin      numeric(19, 4) not null,
    primary key (from_day, to_day, memory, campaign_id),
    foreign key (from_day, to_day, memory) references markov_run on delete cascade
);

create index markov_share_campaign on markov_share (campaign_id);
