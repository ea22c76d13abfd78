-- How far sales was with the briefing when the campaign was launched.
create table briefing_at_launch (
    campaign_id uuid primary key references campaign (campaign_id),
    complete    boolean not null,
    confirmed   integer not null,
    asked       integer not null,
    check (confirmed between 0 and asked)
);

-- Of earlier launches: who had confirmed by then, beside the salespeople of today who were here then.
insert into briefing_at_launch (campaign_id, complete, confirmed, asked)
select l.campaign_id, l.missing is null, count(distinct read.user_id),
       count(distinct coalesce(read.user_id, here.user_id))
  from campaign_launch l
  left join (select u.user_id, u.created_at from user_account u
              join user_role r on r.user_id = u.user_id and r.role = 'SALESPERSON'
             where u.disabled_at is null) here on here.created_at <= l.launched_at
  left join (select v.campaign_id, c.user_id, c.confirmed_at
               from briefing_confirmation c join briefing_version v using (briefing_version_id)) read
         on read.campaign_id = l.campaign_id and read.confirmed_at <= l.launched_at
        and read.user_id = here.user_id
 group by l.campaign_id, l.missing;
