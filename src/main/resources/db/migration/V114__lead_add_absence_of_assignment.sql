alter table lead_assignment add column absence_id uuid references absence;
create index lead_assignment_of_absence on lead_assignment (absence_id);
