-- Who accepted leads in a week is asked for every week of the balance.
create index lead_of_accepter on lead (accepted_by, accepted_at) where accepted_by is not null;
drop index lead_by_accepter;
