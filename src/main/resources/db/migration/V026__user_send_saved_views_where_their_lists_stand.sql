update saved_view v
   set listing = p.path
  from (values ('cold-touches', 'leads/cold-touches'),
               ('handed-back', 'leads/handed-back'),
               ('silent-customers', 'today/customers')) p (name, path)
 where v.listing = p.name;
