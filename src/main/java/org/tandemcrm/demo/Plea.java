package org.tandemcrm.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignFacts;

/**
 * What a campaign of the sample gives as reasons and asks for, and what it was to bring.
 *
 * @param responses how many answers were hoped for
 * @param warm how many warm leads were hoped for
 * @param prints how many pieces were printed
 * @param listeners how many people heard or read it
 */
record Plea(
        String proof,
        String offer,
        String callToAction,
        @Nullable String goal,
        int responses,
        int warm,
        int prints,
        int listeners) {

    /** In the order of the programme. */
    static final List<Plea> OF_PROGRAMME =
            List.of(
                    new Plea(
                            "98.7 % of 14,200 consignments arrived on their day",
                            "One trial consignment at the contract price",
                            "Send the card back, or call with the code on it",
                            null,
                            30,
                            15,
                            260,
                            0),
                    new Plea(
                            "Forty visitors followed a pallet live on our stand",
                            "Follow one consignment of your own, free",
                            "Leave your card on stand B 12",
                            null,
                            40,
                            20,
                            0,
                            0),
                    new Plea(
                            "Twenty people save an hour a day",
                            "A handset for two weeks",
                            "Scan the code",
                            null,
                            20,
                            5,
                            5_000,
                            0),
                    new Plea(
                            "Five cases from the north, with figures",
                            "A check of one week on one page",
                            "Answer this mail with the word CHECK",
                            null,
                            60,
                            20,
                            0,
                            0),
                    new Plea(
                            "Eleven years at the same desk",
                            "A named contact from the first day",
                            "Call and say where you read of us",
                            null,
                            10,
                            5,
                            0,
                            900),
                    new Plea(
                            "Weser Kontor found 41,000 a year",
                            "Half an hour on your three dearest routes",
                            "Fill in the form",
                            "Customers come back by it as well as new ones.",
                            80,
                            50,
                            0,
                            0),
                    new Plea(
                            "Nine shippers in the pool already",
                            "The first round without a fee",
                            "Put your name on the list",
                            null,
                            20,
                            10,
                            0,
                            0),
                    new Plea(
                            "The customer who recommends us",
                            "What the other one has, at the same terms",
                            "Say who sent you",
                            null,
                            25,
                            20,
                            0,
                            0),
                    new Plea(
                            "A number that is answered at night",
                            "A first consignment at half the price",
                            "Call and say the code of the spot",
                            null,
                            30,
                            10,
                            0,
                            1_500),
                    new Plea(
                            "Nobody with a reservation was left standing last year",
                            "Two lorries, given back free until 1 November",
                            "Send the card back, or scan the code",
                            null,
                            50,
                            30,
                            280,
                            0),
                    new Plea(
                            "212 of 214 reserved loads left on their day",
                            "Reserve until Friday, give back free of charge",
                            "Answer with your loading days",
                            "Thirty lorries reserved before the first Advent.",
                            60,
                            40,
                            0,
                            0),
                    new Plea(
                            "Eleven of last year's forty guests work with us",
                            "A tour, lunch, and a plan for your yard",
                            "Say yes by telephone",
                            "Forty guests, half of them decide.",
                            40,
                            20,
                            0,
                            0));

    CampaignDetails.Message message(Act act) {
        return new CampaignDetails.Message(
                act.pain(), act.promise(), proof, offer, callToAction, act.role());
    }

    CampaignFacts facts() {
        return new CampaignFacts(
                null,
                null,
                null,
                responses,
                warm,
                null,
                prints == 0 ? null : prints,
                null,
                listeners == 0 ? null : listeners);
    }
}
