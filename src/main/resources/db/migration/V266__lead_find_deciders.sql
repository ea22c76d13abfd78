-- Who decides in some lead is asked of everybody who answered a campaign.
create index lead_stakeholder_deciding on lead_stakeholder (contact_id) where role in ('DECISION_MAKER', 'ECONOMIC_BUYER');
