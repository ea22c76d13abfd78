-- Why a deal was moved where nobody moved that one deal: its stage was retired.
alter table deal_move add column cause text;
