alter table briefing_version
    add knowledgeable text,
    add attached      text;
