package org.tandemcrm.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.Medium;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.contact.Channel;

/**
 * One campaign of the sample.
 *
 * @param startsDaysAgo before today; negative for one that is still to come
 * @param days how long it runs
 * @param cost what it cost, in whole units of the company's currency
 * @param reach how many people it is meant for
 * @param response how many of a thousand of them answer
 * @param serious how many of a hundred answers go on to a talk with sales
 */
record Act(
        String name,
        CampaignChannel channel,
        CampaignStatus status,
        int startsDaysAgo,
        int days,
        int cost,
        int reach,
        int response,
        int serious,
        List<ResponseKind> kinds,
        @Nullable Channel answeredBy,
        BuyingRole role,
        String pain,
        String promise) {

    /** Where an advertisement stands or is heard. */
    @Nullable Medium medium() {
        if (channel != CampaignChannel.ADVERTISEMENT) {
            return null;
        }
        return name.startsWith("Radio") ? Medium.RADIO : Medium.PRINT;
    }

    /** The place of the calculator in the programme. */
    static final int CALCULATOR = 5;

    static final List<Act> PROGRAMME =
            List.of(
                    new Act(
                            "Spring mailing: freight without delays",
                            CampaignChannel.PRINTED_MAIL,
                            CampaignStatus.ENDED,
                            345,
                            40,
                            3_800,
                            260,
                            150,
                            55,
                            List.of(
                                    ResponseKind.REPLIED,
                                    ResponseKind.CALLED,
                                    ResponseKind.SCANNED),
                            Channel.PHONE,
                            BuyingRole.DECISION_MAKER,
                            "Freight that arrives late and customers who complain",
                            "Every delivery on the promised day"),
                    new Act(
                            "Logistics fair in Hamburg",
                            CampaignChannel.EVENT,
                            CampaignStatus.ENDED,
                            310,
                            3,
                            9_500,
                            120,
                            420,
                            50,
                            List.of(
                                    ResponseKind.ATTENDED,
                                    ResponseKind.ATTENDED,
                                    ResponseKind.ASKED_PRICE),
                            Channel.EVENT,
                            BuyingRole.DECISION_MAKER,
                            "Nobody knows where the pallets are",
                            "See every pallet on one screen"),
                    new Act(
                            "Flyer for warehouses",
                            CampaignChannel.FLYER,
                            CampaignStatus.ENDED,
                            280,
                            20,
                            2_400,
                            300,
                            12,
                            20,
                            List.of(ResponseKind.SCANNED),
                            null,
                            BuyingRole.USER,
                            "Paper lists in the warehouse",
                            "Scan instead of writing"),
                    new Act(
                            "Newsletter: five ways to lose freight",
                            CampaignChannel.EMAIL,
                            CampaignStatus.ENDED,
                            250,
                            14,
                            450,
                            320,
                            190,
                            35,
                            List.of(
                                    ResponseKind.CLICKED,
                                    ResponseKind.CLICKED,
                                    ResponseKind.REPLIED),
                            Channel.EMAIL,
                            BuyingRole.INFLUENCER,
                            "Hidden costs of lost freight",
                            "Know your losses in a week"),
                    new Act(
                            "Advertisement in the trade magazine",
                            CampaignChannel.ADVERTISEMENT,
                            CampaignStatus.ENDED,
                            225,
                            30,
                            7_200,
                            0,
                            0,
                            0,
                            List.of(ResponseKind.CALLED),
                            Channel.PHONE,
                            BuyingRole.DECISION_MAKER,
                            "Rivals look more modern",
                            "Be the one they ask"),
                    new Act(
                            "Freight cost calculator on the web",
                            CampaignChannel.WEB,
                            CampaignStatus.RUNNING,
                            215,
                            400,
                            2_900,
                            220,
                            260,
                            45,
                            List.of(ResponseKind.FORM, ResponseKind.FORM, ResponseKind.ASKED_PRICE),
                            Channel.WEB,
                            BuyingRole.ECONOMIC_BUYER,
                            "Nobody can say what a shipment really costs",
                            "The true cost in two minutes"),
                    new Act(
                            "Partner day with the chamber",
                            CampaignChannel.PARTNER,
                            CampaignStatus.ENDED,
                            180,
                            1,
                            1_600,
                            60,
                            300,
                            40,
                            List.of(ResponseKind.ATTENDED, ResponseKind.REFERRED),
                            Channel.EVENT,
                            BuyingRole.CHAMPION,
                            "Small shippers stand alone",
                            "Buy freight together"),
                    new Act(
                            "Customers recommend customers",
                            CampaignChannel.REFERRAL,
                            CampaignStatus.RUNNING,
                            150,
                            400,
                            1_200,
                            90,
                            240,
                            75,
                            List.of(ResponseKind.REFERRED, ResponseKind.ASKED_PRICE),
                            Channel.EMAIL,
                            BuyingRole.DECISION_MAKER,
                            "Whom can I trust with my goods?",
                            "Ask somebody who knows us"),
                    new Act(
                            "Radio spots in the north",
                            CampaignChannel.ADVERTISEMENT,
                            CampaignStatus.ENDED,
                            120,
                            21,
                            6_100,
                            150,
                            15,
                            0,
                            List.of(ResponseKind.CALLED),
                            Channel.PHONE,
                            BuyingRole.DECISION_MAKER,
                            "Freight is a worry",
                            "Sleep well"),
                    new Act(
                            "Autumn mailing: ready for the season",
                            CampaignChannel.PRINTED_MAIL,
                            CampaignStatus.ENDED,
                            85,
                            40,
                            3_900,
                            280,
                            170,
                            50,
                            List.of(
                                    ResponseKind.REPLIED,
                                    ResponseKind.SCANNED,
                                    ResponseKind.ASKED_PRICE),
                            Channel.EMAIL,
                            BuyingRole.DECISION_MAKER,
                            "The season breaks every plan",
                            "Capacity that is yours"),
                    new Act(
                            "Winter capacity by email",
                            CampaignChannel.EMAIL,
                            CampaignStatus.RUNNING,
                            18,
                            40,
                            500,
                            300,
                            210,
                            0,
                            List.of(
                                    ResponseKind.CLICKED,
                                    ResponseKind.REPLIED,
                                    ResponseKind.ASKED_PRICE,
                                    ResponseKind.FORM),
                            Channel.EMAIL,
                            BuyingRole.DECISION_MAKER,
                            "No truck to be had in December",
                            "Your trucks are reserved"),
                    new Act(
                            "New year open house",
                            CampaignChannel.EVENT,
                            CampaignStatus.PLANNED,
                            -45,
                            2,
                            4_000,
                            180,
                            0,
                            0,
                            List.of(ResponseKind.ATTENDED),
                            Channel.EVENT,
                            BuyingRole.DECISION_MAKER,
                            "A new year with the old problems",
                            "See how others solved them"));
}
