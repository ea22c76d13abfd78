-- Which mailboxes of our contacts the suppression list holds: it knows them as hashes only, and a
-- count over everybody cannot hash. Whoever has the mailbox is in here, not only who refused.
create table suppressed_mailbox (
    contact_id   uuid not null references contact (contact_id) on delete cascade,
    address_key  text not null,
    primary key (contact_id, address_key)
);

create index suppressed_mailbox_by_key on suppressed_mailbox (address_key);

insert into suppressed_mailbox (contact_id, address_key)
select distinct holder.contact_id, holder.address_key
  from consent said
  join contact_email theirs on theirs.contact_id = said.contact_id
  join contact_email holder on holder.address_key = theirs.address_key
 where said.channel = 'EMAIL' and said.purpose = 'MAILING' and said.state = 'REFUSED';
