-- An end that was put right stays, as one that was taken back and followed at once by another.
alter table closure add column correction boolean not null default false;

alter table deal add column corrected_at timestamptz;
