package org.tandemcrm.dashboard.balance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.agreement.AgreementCard;
import org.tandemcrm.agreement.AgreementDesk;
import org.tandemcrm.agreement.Attainment;
import org.tandemcrm.dashboard.DashboardPart;
import org.tandemcrm.dashboard.Figure;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.Quantity;
import org.tandemcrm.dashboard.Scope;
import org.tandemcrm.dashboard.Tile;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;

/** How far the present quarter's agreement is kept, for both sides and the owner. */
@Component
@Order(60)
class AgreementPart implements DashboardPart {

    private final AgreementDesk desk;

    AgreementPart(AgreementDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Tile> tile(Focus focus, Viewer reader) {
        boolean chosen = focus.scope() == Scope.COMPANY && !focus.isWhole();
        if (!reader.may(Right.SEE_ATTRIBUTION) || chosen) {
            return Optional.empty();
        }
        AgreementCard card = desk.card(desk.quarter(focus.today()));
        Attainment way = desk.attainment(card);
        return Optional.of(
                way == null
                        ? Tile.blank(
                                Tile.Place.MORE,
                                "Agreement",
                                new Tile.Blank(
                                        "Nothing is agreed for this quarter. Marketing promises warm leads, sales promises to answer them.",
                                        "Write the agreement",
                                        "/agreement/terms"))
                        : Tile.drawn(
                                Tile.Place.MORE,
                                "Agreement",
                                "/agreement",
                                figures(way),
                                new Tile.Drawing(
                                        "dashboard/balance/agreement-tile",
                                        Map.of("card", card, "way", way))));
    }

    private static List<Figure> figures(Attainment way) {
        return List.of(
                new Figure(
                        "agreementReached",
                        "Agreement reached",
                        "What marketing handed over in the quarter, of what it promised.",
                        Quantity.share(way.reached(), way.promised()),
                        "/agreement"));
    }
}
