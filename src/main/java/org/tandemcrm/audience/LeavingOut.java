package org.tandemcrm.audience;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.firm.MailingRegime;

/**
 * Writes R3 as an expression: why a person is left out, or null. Everything is joined as a set with
 * one row a person or none.
 */
final class LeavingOut {

    private static final String CONSENT =
            """
            left join consent said on said.contact_id = c.contact_id
                 and said.purpose = 'MAILING' and said.channel = :mailing""";

    /** Where nobody has to agree, only refusals are read: there are few. */
    private static final String REFUSAL = CONSENT + " and said.state = 'REFUSED'";

    /** What goes out to nobody by name may still be an invitation: any refusal counts. */
    private static final String ANY_REFUSAL =
            """
            left join (
                select contact_id, 'REFUSED' as state from consent
                 where purpose = 'MAILING' and state = 'REFUSED' group by contact_id
            ) said on said.contact_id = c.contact_id""";

    private static final String MAILED =
            """
            left join unnest(cast(:overCap as uuid[])) mailed(contact_id)
                 on mailed.contact_id = c.contact_id""";

    /** Whoever has any has a first one. */
    private static final String MAILBOX =
            """
            left join contact_email mailbox on mailbox.contact_id = c.contact_id and mailbox.position = 0""";

    /** Whose first mailbox opted out, by whoever has it too. */
    private static final String CLOSED =
            """
            left join suppressed_mailbox closed on closed.contact_id = c.contact_id
                 and closed.address_key = mailbox.address_key""";

    /**
     * Those with a mailbox that takes none of our letters, few: whether the first of theirs that
     * does has opted out (nothing where there is none).
     */
    private static final String TROUBLED =
            """
            left join (
                select e.contact_id,
                       (array_agg(shut.contact_id is not null order by e.position)
                        filter (where u.contact_id is null))[1] as shut
                  from contact_email e
                  left join suppressed_mailbox shut on shut.contact_id = e.contact_id
                       and shut.address_key = e.address_key
                  left join undeliverable_mailbox u on u.contact_id = e.contact_id
                       and u.address_key = e.address_key
                 where e.contact_id in (select contact_id from undeliverable_mailbox)
                 group by e.contact_id
            ) troubled on troubled.contact_id = c.contact_id""";

    private static final String SHUT =
            "case when troubled.contact_id is null then closed.contact_id is not null else troubled.shut end";

    /** A town and a street or box; where a person's own is not known the company's counts. */
    private static final String NO_POST =
            """
            case when nullif(c.city, '') is not null then nullif(c.street, '') is null
                 else nullif(co.city, '') is null or nullif(co.street, '') is null end""";

    private final StringBuilder cases = new StringBuilder("case");
    private final RuleSql sql;

    private LeavingOut(RuleSql sql) {
        this.sql = sql;
    }

    /** The expression for a mailing. */
    static String expression(RuleSql sql, Reach reach) {
        LeavingOut out = new LeavingOut(sql);
        if (reach.mailing()) {
            out.refusals(reach.channel(), reach.regime());
        }
        sql.join(Known.BUSY);
        out.when("busy.grade = 3", LeftOut.IN_DEAL);
        out.when("busy.grade = 2", LeftOut.HOT);
        out.when("busy.grade = 1", LeftOut.WARM);
        if (reach.channel() != null) {
            out.overCap(reach.overCap());
            out.addresses(reach.channel());
        }
        return out.cases.append(" end").toString();
    }

    private void refusals(@Nullable Channel channel, MailingRegime regime) {
        boolean agreement = channel == Channel.EMAIL && regime == MailingRegime.OPT_IN;
        sql.join(channel == null ? ANY_REFUSAL : agreement ? CONSENT : REFUSAL);
        if (channel == Channel.EMAIL) {
            sql.join(MAILBOX);
            sql.join(CLOSED);
            sql.join(TROUBLED);
            when("said.state = 'REFUSED' or " + SHUT, LeftOut.OPTED_OUT);
        } else {
            when("said.state = 'REFUSED'", LeftOut.OPTED_OUT);
        }
        if (channel != null) {
            sql.parameters().put("mailing", channel.name());
        }
        if (agreement) {
            when("said.state is distinct from 'GIVEN'", LeftOut.NOT_AGREED);
        }
    }

    private void overCap(UUID[] people) {
        if (people.length > 0) {
            sql.join(MAILED);
            sql.parameters().put("overCap", people);
            when("mailed.contact_id is not null", LeftOut.OVER_CAP);
        }
    }

    private void addresses(Channel channel) {
        if (channel == Channel.EMAIL) {
            when("mailbox.contact_id is null", LeftOut.NO_ADDRESS);
            when("troubled.contact_id is not null and troubled.shut is null", LeftOut.MAIL_RETURNS);
        } else {
            sql.join(Known.COMPANY);
            when(NO_POST, LeftOut.NO_ADDRESS);
        }
    }

    private void when(String condition, LeftOut reason) {
        cases.append(" when ").append(condition).append(" then '").append(reason).append('\'');
    }
}
