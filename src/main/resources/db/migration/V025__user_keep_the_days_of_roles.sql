-- From when to when somebody could sign in and had a role: what was true last month must not depend on who is here now.
create table role_span (
    sequence bigint generated always as identity primary key,
    user_id  uuid not null references user_account,
    role     text not null check (role in ('OWNER', 'MARKETER', 'SALESPERSON', 'COLLEAGUE')),
    since    timestamptz not null,
    until    timestamptz,
    check (until >= since)
);

create index role_span_of_user on role_span (user_id, since);
create unique index role_span_open on role_span (user_id, role) where until is null;

-- Changes before this one were not kept: roles are taken to be as old as the first password.
insert into role_span (user_id, role, since, until)
select u.user_id, r.role, x.since, greatest(x.since, u.disabled_at)
  from user_account u
  join user_role r on r.user_id = u.user_id
 cross join lateral (
       select coalesce((select min(i.used_at) from invitation i where i.user_id = u.user_id), u.created_at) as since) x
 where u.password_hash is not null or u.disabled_at is not null;
