package org.tandemcrm.campaign;

/**
 * The campaign reaches nobody from now on. Told in the transaction of the change, which may not
 * have reached the database yet.
 */
public record CampaignStopped(CampaignId campaign, Why why) {

    /** Why a campaign reaches nobody any more. */
    public enum Why {
        ENDED("The campaign has ended."),
        DISCARDED("The campaign is in the trash.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }

        /** The sentence that a person reads. */
        public String sentence() {
            return sentence;
        }
    }
}
