-- A caller's number is looked up while it is typed: from its beginning, or by its last digits.
create index contact_phone_by_beginning on contact_phone (e164 text_pattern_ops);
create index contact_phone_by_ending on contact_phone (reverse(e164) text_pattern_ops);
