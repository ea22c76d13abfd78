drop index tracked_link_automatic;
create unique index tracked_link_automatic on tracked_link (campaign_id, target_address, medium) where automatic;

-- What was made for print until now says mail, and no letter with it was ever sent.
update tracked_link l set medium = 'PRINT'
 where automatic and medium = 'MAIL'
   and exists (select from campaign c where c.campaign_id = l.campaign_id
                  and c.channel in ('PRINTED_MAIL', 'FLYER'))
   and not exists (select from link_code k where k.link_id = l.link_id and k.sent_at is not null);
