package org.tandemcrm.audience;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.firm.FirmSettings;
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

    /** What goes out to people by name, since then. */
    private static final String MAILINGS =
            """
            k.channel in ('EMAIL', 'PRINTED_MAIL') and k.status in ('RUNNING', 'ENDED')
                 and (k.ends_on is null or k.ends_on >= :mailedSinceDay) and k.campaign_id <> :campaign
                 and k.campaign_id not in (select campaign_id from standing_campaign)""";

    /**
     * Who got as many mailings as the cap allows: a fixed list counts from its launch, a standing
     * campaign by each of its mailings. Where fewer went out than the cap, nobody is asked.
     */
    private static final String MAILED =
            """
            left join (
                select got.contact_id
                  from (select m.contact_id
                          from campaign k
                          join campaign_member m on m.campaign_id = k.campaign_id
                          left join campaign_launch launch on launch.campaign_id = k.campaign_id
                         where %1$s
                           and m.state <> 'BOUNCED'
                           and greatest(case when m.state = 'SENT' then m.state_at
                                             else least(m.added_at, m.state_at) end,
                                        launch.launched_at) >= :mailedSince
                         union all
                        select w.contact_id
                          from standing_deed d
                          join standing_step s on s.standing_step_id = d.standing_step_id
                          join standing_member w on w.standing_member_id = d.standing_member_id
                         where s.kind in ('MAIL', 'PRINT') and d.made_at >= :mailedSince) got
                 where (select count(*) from campaign k where %1$s) >= :mailingCap
                    or exists (select from standing_deed where made_at >= :mailedSince)
                 group by got.contact_id having count(*) >= :mailingCap
            ) mailed on mailed.contact_id = c.contact_id"""
                    .formatted(MAILINGS);

    private static final String MAILBOX =
            """
            left join (
                select e.contact_id, bool_or(shut.contact_id is null) as takes_mail
                  from contact_email e
                  left join undeliverable_mailbox shut on shut.contact_id = e.contact_id
                       and shut.address_key = e.address_key
                 group by e.contact_id
            ) mailbox on mailbox.contact_id = c.contact_id""";

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

    /**
     * The expression for a campaign.
     *
     * @param channel the way by which it reaches people by name, if it does
     */
    static String expression(
            RuleSql sql,
            CampaignId campaign,
            @Nullable Channel channel,
            FirmSettings firm,
            Instant now) {
        LeavingOut out = new LeavingOut(sql);
        out.refusals(channel, firm.regime());
        sql.join(Known.BUSY);
        out.when("busy.grade = 3", LeftOut.IN_DEAL);
        out.when("busy.grade = 2", LeftOut.HOT);
        out.when("busy.grade = 1", LeftOut.WARM);
        if (channel != null) {
            out.overCap(campaign, firm, now);
            out.addresses(channel);
        }
        return out.cases.append(" end").toString();
    }

    private void refusals(@Nullable Channel channel, MailingRegime regime) {
        boolean agreement = channel == Channel.EMAIL && regime == MailingRegime.OPT_IN;
        sql.join(channel == null ? ANY_REFUSAL : agreement ? CONSENT : REFUSAL);
        when("said.state = 'REFUSED'", LeftOut.OPTED_OUT);
        if (channel != null) {
            sql.parameters().put("mailing", channel.name());
        }
        if (agreement) {
            when("said.state is distinct from 'GIVEN'", LeftOut.NOT_AGREED);
        }
    }

    private void overCap(CampaignId campaign, FirmSettings firm, Instant now) {
        Instant since = now.minus(Duration.ofDays(firm.policies().mailingCapDays()));
        sql.join(MAILED);
        sql.parameters().put("campaign", campaign.value());
        sql.parameters().put("mailedSince", since.atOffset(ZoneOffset.UTC));
        sql.parameters().put("mailedSinceDay", since.atZone(firm.zone()).toLocalDate());
        sql.parameters().put("mailingCap", firm.policies().mailingCap());
        when("mailed.contact_id is not null", LeftOut.OVER_CAP);
    }

    private void addresses(Channel channel) {
        if (channel == Channel.EMAIL) {
            sql.join(MAILBOX);
            when("mailbox.contact_id is null", LeftOut.NO_ADDRESS);
            when("not mailbox.takes_mail", LeftOut.MAIL_RETURNS);
        } else {
            sql.join(Known.COMPANY);
            when(NO_POST, LeftOut.NO_ADDRESS);
        }
    }

    private void when(String condition, LeftOut reason) {
        cases.append(" when ").append(condition).append(" then '").append(reason).append('\'');
    }
}
