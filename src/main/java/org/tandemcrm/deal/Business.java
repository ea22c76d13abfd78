package org.tandemcrm.deal;

/** How a deal came about: each is exactly one of these, so that their sums make the whole. */
public enum Business {
    NEW("New", "the first purchase of all who had a part in it, without a referral"),
    REPEAT(
            "Repeat",
            "somebody with a part in it, or the company where it names no person, had bought"
                    + " before"),
    REFERRED("Referred", "a first purchase whose lead somebody had referred");

    private static final String BOUGHT =
            """
            deal s join closure w on w.deal_id = s.deal_id and w.reopened_at is null
                                 and w.result = 'WON'
            """;

    /** The offset keeps it to the evidence of one lead: without, all evidence there is is read. */
    private static final String SQL =
            """
            case when exists (
                   select from (select contact_id, null::uuid as company_id from lead
                                 where lead_id = d.lead_id and contact_id is not null
                                 union
                                select null, company_id from lead
                                 where lead_id = d.lead_id and contact_id is null
                                 union
                                select contact_id, null from lead_stakeholder
                                 where lead_id = d.lead_id) p
                    where exists (select from lead b join %1$s on s.lead_id = b.lead_id
                                   where b.contact_id = p.contact_id
                                     and s.closed_on < coalesce(d.closed_on, 'infinity'))
                       or exists (select from lead_stakeholder b join %1$s on s.lead_id = b.lead_id
                                   where b.contact_id = p.contact_id
                                     and s.closed_on < coalesce(d.closed_on, 'infinity'))
                       or exists (select from lead b join %1$s on s.lead_id = b.lead_id
                                   where b.company_id = p.company_id
                                     and s.closed_on < coalesce(d.closed_on, 'infinity')))
                 then 'REPEAT'
                 when exists (
                   select from evidence v left join campaign g on g.campaign_id = v.campaign_id
                    where v.lead_id = d.lead_id
                      and (v.kind = 'REFERRED' or g.channel = 'REFERRAL') offset 0)
                 then 'REFERRED'
                 else 'NEW' end\
            """
                    .formatted("(" + BOUGHT.strip() + ")");

    private final String label;
    private final String definition;

    Business(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    /** The word that a person reads. */
    public String label() {
        return label;
    }

    /** What is counted, as the end of a sentence. */
    public String definition() {
        return definition;
    }

    /**
     * Its name, as SQL.
     *
     * @param deal the alias of deal or of deal_facts
     */
    public static String sql(String deal) {
        return SQL.replace("d.lead_id", deal + ".lead_id")
                .replace("d.closed_on", deal + ".closed_on");
    }
}
