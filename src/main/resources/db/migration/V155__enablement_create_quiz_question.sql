create table quiz_question (
    quiz_question_id uuid primary key,
    campaign_id      uuid not null references campaign (campaign_id),
    position         integer not null,
    question         text not null,
    right_answer     text not null,
    wrong_answer     text not null,
    other_answer     text,
    unique (campaign_id, position)
);
