alter table campaign add column medium text check (medium in ('PRINT', 'RADIO', 'WEB', 'SOCIAL'));
alter table campaign add check (medium is null or channel = 'ADVERTISEMENT');
