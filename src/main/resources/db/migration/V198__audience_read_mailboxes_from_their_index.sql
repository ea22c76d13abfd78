drop index contact_email_of_contact;
create index contact_email_of_contact on contact_email (contact_id, position) include (address_key);
