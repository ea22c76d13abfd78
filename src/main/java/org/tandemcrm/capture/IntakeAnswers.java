package org.tandemcrm.capture;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.campaign.Stranger;
import org.tandemcrm.campaign.StrangersResponse;
import org.tandemcrm.capture.LinkRows.Aim;
import org.tandemcrm.capture.SubmissionRows.Asked;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.ConsentBasis;
import org.tandemcrm.contact.ConsentHow;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.FurtherFields;
import org.tandemcrm.contact.NewAnswer;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.user.Secrets;

/** Records what follows from a form: the response, the credit, the consent. */
@Component
class IntakeAnswers {

    private static final NewAnswer YES =
            new NewAnswer(Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.GIVEN);

    private final ResponseBook responses;
    private final CampaignDesk campaigns;
    private final CompanyDirectory companies;
    private final Consents consents;
    private final FormPost post;

    IntakeAnswers(
            ResponseBook responses,
            CampaignDesk campaigns,
            CompanyDirectory companies,
            Consents consents,
            FormPost post) {
        this.companies = companies;
        this.responses = responses;
        this.campaigns = campaigns;
        this.consents = consents;
        this.post = post;
    }

    /** What became of the tick. */
    record Tick(String state, byte @Nullable [] digest) {}

    /** The campaign of the link that led here, else the form's own. */
    CampaignId credited(FormCard form, Optional<Aim> link) {
        return link.filter(aim -> aim.doorway() == Doorway.OPEN)
                .map(Aim::campaign)
                .orElse(form.campaign());
    }

    ResponseId respond(
            FormCard form,
            Submission sent,
            Optional<ContactId> known,
            CampaignId campaign,
            Instant now) {
        String note = sent.answer(FormField.MESSAGE).orElse("Form “%s”".formatted(form.title()));
        var answer = new StrangersResponse(campaign, ResponseKind.FORM, Channel.WEB, now, note);
        return known.map(contact -> responses.record(contact, stranger(form, sent, true), answer))
                .orElseGet(() -> responses.record(stranger(form, sent, false), answer));
    }

    ContactId contactOf(ResponseId response) {
        return responses.card(response).contactId();
    }

    /**
     * They had met that campaign before they came here, so it stands before the form. It is for the
     * credit alone: however often they say so, it is no further act of theirs.
     */
    void heardBefore(CampaignId campaign, ContactId contact, FormCard form, Instant now) {
        if (campaigns.isLiving(campaign) && !isCredited(campaign, contact)) {
            responses.record(
                    new NewResponse(
                            campaign,
                            contact,
                            ResponseKind.HEARD,
                            null,
                            now.minusSeconds(1),
                            "Said on the form “%s” how they heard of us".formatted(form.title())));
        }
    }

    private boolean isCredited(CampaignId campaign, ContactId contact) {
        return responses.of(contact).stream()
                .anyMatch(
                        one ->
                                one.kind() == ResponseKind.HEARD
                                        && one.campaignId().equals(campaign));
    }

    /**
     * What the tick brings about.
     *
     * @param theirs whether the typed mailbox is the contact's: nobody agrees for another's
     */
    Tick consent(FormCard form, Submission sent, ContactId contact, boolean theirs) {
        Optional<EmailAddress> mailbox = sent.answer(FormField.EMAIL).flatMap(EmailAddress::parse);
        if (form.details().consentWording() == null) {
            return new Tick("NOT_ASKED", null);
        }
        if (!sent.consents() || mailbox.isEmpty()) {
            return new Tick("NOT_TICKED", null);
        }
        if (!theirs) {
            return new Tick("TICKED", null);
        }
        if (form.details().doubleOptIn()) {
            String token = Secrets.next();
            String path = "/f/%s/confirmation/%s".formatted(form.slug(), token);
            return post.askToConfirm(mailbox.get(), form, path)
                    ? new Tick("WAITING", digest(token))
                    : new Tick("UNASKED", null);
        }
        consents.answer(
                contact,
                YES,
                new ConsentBasis(
                        ConsentHow.FORM,
                        form.details().consentWording(),
                        form.wordingVersion(),
                        "Form “%s”".formatted(form.title())));
        return new Tick("GIVEN", null);
    }

    void confirmed(Asked tick) {
        consents.answer(
                tick.contact(),
                YES,
                new ConsentBasis(
                        ConsentHow.CONFIRMED,
                        tick.wording(),
                        tick.version(),
                        "Form “%s”".formatted(tick.form())));
    }

    byte[] digest(String token) {
        return Secrets.digest(token);
    }

    /**
     * What they typed of themselves. A stranger can't say which of several companies of one name is
     * theirs: their answers tell.
     */
    private Stranger stranger(FormCard form, Submission sent, boolean known) {
        return new Stranger(
                sent.answer(FormField.FIRST_NAME).orElse(null),
                sent.answer(FormField.LAST_NAME).orElse(null),
                sent.answer(FormField.EMAIL).orElse(null),
                sent.answer(FormField.PHONE).orElse(null),
                sent.answer(FormField.COMPANY)
                        .filter(name -> known || companies.countNamed(name) < 2)
                        .orElse(null),
                address(sent),
                new FurtherFields(new TreeMap<>(sent.custom(form.details()))));
    }

    private static Address address(Submission sent) {
        return new Address(
                sent.answer(FormField.STREET).orElse(null),
                sent.answer(FormField.CITY).orElse(null),
                null,
                sent.answer(FormField.POSTAL_CODE).orElse(null),
                sent.answer(FormField.COUNTRY).orElse(null));
    }
}
