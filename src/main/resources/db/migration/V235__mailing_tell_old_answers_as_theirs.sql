-- Answers that were read before entries of the timeline said by which way they came stand there as the
-- words of whoever had the mailbox read. What one of us had logged before the mail was read stays theirs.
update timeline_entry t
   set origin = 'their mail from ' || coalesce(i.sender, i.sender_name) || ', read from the mailbox',
       actor_id = case when i.outcome = 'Logged as a response.' then null else t.actor_id end
  from incoming_mail i join response r on r.response_id = i.response_id
 where t.ref = r.response_id and t.origin is null and coalesce(i.sender, i.sender_name) is not null
   and (i.outcome = 'Logged as a response.'
        or i.outcome = 'Logged as a response by one of us.' and r.occurred_at = i.received_at);

update response r
   set recorded_by = null
  from incoming_mail i
 where i.response_id = r.response_id and i.outcome = 'Logged as a response.' and r.recorded_by is not null;
