-- What an address has sent in this minute; older minutes are swept, and a crash may forget it.
create unlogged table form_pace (
    network_hash bytea not null,
    minute       bigint not null,
    posts        integer not null,
    primary key (network_hash, minute)
);
