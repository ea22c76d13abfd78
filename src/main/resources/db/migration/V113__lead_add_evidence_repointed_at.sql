-- When the owner's decision about the past changed what the fact is worth.
alter table evidence add column repointed_at timestamptz;
