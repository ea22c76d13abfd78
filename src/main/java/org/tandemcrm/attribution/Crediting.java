package org.tandemcrm.attribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.attribution.CreditRules.OwnWeights;
import org.tandemcrm.attribution.SalesBehind.Figure;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Money;

/** Knows how sales are shared: the owner's rules, kept in one row, and the company's model. */
@Component
class Crediting {

    private final JdbcClient jdbc;
    private final Firm firm;

    Crediting(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /** By what sales are shared. */
    record Judgement(Model model, CreditRules rules, Currency currency) {

        /** An empty sharing of sales. */
        Sharing sharing() {
            return new Sharing(model, rules, currency);
        }
    }

    CreditRules rules() {
        return jdbc.sql("select * from credit_rules")
                .query((row, n) -> rules(row))
                .optional()
                .orElse(CreditRules.USUAL);
    }

    /** The model by which the company judges, unless a reader asks for another. */
    Model usual() {
        return Model.named(firm.settings().creditModel().name());
    }

    Rule rule(Model model) {
        return rules().rule(model);
    }

    /** By the owner's rules as they are now. */
    List<Judgement> judgements(List<Model> models) {
        CreditRules rules = rules();
        return models.stream().map(model -> new Judgement(model, rules, firm.currency())).toList();
    }

    /** An empty gathering of the sales behind a figure; by participation it is the whole sale. */
    SharesOfOne sharesOf(@Nullable CampaignId campaign, Figure figure, Model model) {
        boolean whole = model == Model.PARTICIPATION;
        return new SharesOfOne(
                campaign,
                whole && figure == Figure.CREDIT ? Figure.INFLUENCED : figure,
                rules().rule(whole ? Model.LINEAR : model),
                whole,
                nothing());
    }

    Money nothing() {
        return Money.zero(firm.currency());
    }

    /**
     * @return whether the rules were those of that version, and now are these
     */
    boolean keep(CreditRules rules) {
        OwnWeights own = rules.own();
        return jdbc.sql(
                                """
                                insert into credit_rules as old
                                values (1, :halfLife, :first, :warming, :acceptance, :last,
                                        :others, :whole, :lookBack, 1)
                                on conflict (credit_rules_id) do update
                                   set half_life_days = excluded.half_life_days,
                                       first_weight = excluded.first_weight,
                                       warming_weight = excluded.warming_weight,
                                       acceptance_weight = excluded.acceptance_weight,
                                       last_weight = excluded.last_weight,
                                       others_weight = excluded.others_weight,
                                       whole_company = excluded.whole_company,
                                       look_back_days = excluded.look_back_days,
                                       version = old.version + 1
                                 where old.version = :version
                                """)
                        .param("halfLife", rules.halfLifeDays())
                        .param("first", own.first())
                        .param("warming", own.warming())
                        .param("acceptance", own.acceptance())
                        .param("last", own.last())
                        .param("others", own.others())
                        .param("whole", rules.wholeCompany())
                        .param("lookBack", rules.lookBackDays())
                        .param("version", rules.version())
                        .update()
                == 1;
    }

    private static CreditRules rules(ResultSet row) throws SQLException {
        int lookBack = row.getInt("look_back_days");
        boolean everything = row.wasNull();
        return new CreditRules(
                row.getInt("half_life_days"),
                new OwnWeights(
                        row.getInt("first_weight"),
                        row.getInt("warming_weight"),
                        row.getInt("acceptance_weight"),
                        row.getInt("last_weight"),
                        row.getInt("others_weight")),
                row.getBoolean("whole_company"),
                everything ? null : lookBack,
                row.getLong("version"));
    }
}
