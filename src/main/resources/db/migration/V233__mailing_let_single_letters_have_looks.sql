-- A single letter may carry the same words as HTML beside its plain text.
alter table letter add column looks text;
