create table deal_line (
    deal_line_id  uuid primary key,
    deal_id       uuid not null references deal (deal_id),
    position      integer not null,
    product_id    uuid references product (product_id),
    name          text not null,
    words         text not null,
    unit          text,
    quantity      numeric(19, 4) not null check (quantity <> 0),
    price         numeric(19, 4) not null,
    list_price    numeric(19, 4),
    price_list_id uuid references price_list (price_list_id),
    cost          numeric(19, 4),
    amount        numeric(19, 4) not null
);

create index deal_line_of_deal on deal_line (deal_id, position);
create index deal_line_of_product on deal_line (product_id, deal_id);
create index deal_line_by_price_list on deal_line (price_list_id);

alter table deal
    add lines_amount     numeric(19, 4),
    add known_margin     numeric(19, 4),
    add uncosted_amount  numeric(19, 4),
    add lines_changed_at timestamptz;

create or replace view deal_facts as
select d.deal_id,
       d.number,
       d.lead_id,
       d.name,
       d.stage,
       d.stage_since,
       d.expected_close_on,
       d.assignee_id,
       d.accepted_at,
       d.closed_on,
       e.result,
       coalesce(e.amount, d.amount) as amount,
       coalesce(e.margin, d.margin) as margin,
       d.lines_amount,
       d.known_margin,
       d.uncosted_amount
  from deal d
  left join closure e on e.deal_id = d.deal_id and e.reopened_at is null;
