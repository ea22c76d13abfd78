package org.tandemcrm.capture;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Viewer;

/** Where a marketer makes the forms of a campaign. */
@Service
@Transactional
public class FormDesk {

    private final CaptureForms forms;
    private final FormRows rows;
    private final FormPost post;
    private final CampaignDesk campaigns;
    private final CurrentUser me;
    private final Clock clock;

    FormDesk(
            CaptureForms forms,
            FormRows rows,
            FormPost post,
            CampaignDesk campaigns,
            CurrentUser me,
            Clock clock) {
        this.forms = forms;
        this.rows = rows;
        this.post = post;
        this.campaigns = campaigns;
        this.me = me;
        this.clock = clock;
    }

    /** Makes a form, or InvalidInput. */
    public FormId add(CampaignId campaign, FormDetails details) {
        campaigns.living(campaign);
        check(details, null);
        var form =
                new CaptureForm(
                        campaign,
                        details.tidied(),
                        clock.instant(),
                        me.find().map(Viewer::id).orElse(null));
        forms.saveAndFlush(form);
        keep(form, details.tidied(), details.consentWording() != null);
        return form.id();
    }

    /** Changes a form that the editor opened at the version, or StaleEdit, InvalidInput. */
    public void change(FormId id, long version, FormDetails details) {
        CaptureForm form = found(id);
        form.expect(version);
        check(details, form);
        boolean reworded = form.take(details.tidied());
        forms.saveAndFlush(form);
        keep(form, details.tidied(), reworded);
    }

    /** From now on the form takes nothing; what it took is kept. */
    public void close(FormId id) {
        found(id).close(clock.instant());
    }

    public void open(FormId id) {
        found(id).close(null);
    }

    /** The form, or NotFound. */
    @Transactional(readOnly = true)
    public FormCard card(FormId id) {
        return card(found(id));
    }

    /** The form of that campaign, or NotFound. */
    @Transactional(readOnly = true)
    public FormCard card(CampaignId campaign, FormId id) {
        FormCard card = card(id);
        if (!card.campaign().equals(campaign)) {
            throw new NotFound("There is no such form in this campaign.");
        }
        return card;
    }

    /** Many forms, in that order; unknown ones are left out. */
    @Transactional(readOnly = true)
    public List<FormCard> cards(List<FormId> ids) {
        Map<FormId, CaptureForm> found =
                forms.findAllById(ids).stream()
                        .collect(Collectors.toMap(CaptureForm::id, form -> form));
        return ids.stream().map(found::get).filter(Objects::nonNull).map(this::card).toList();
    }

    /** The form that stands at that address, open or not. */
    @Transactional(readOnly = true)
    public Optional<FormCard> at(String slug) {
        return forms.findBySlug(slug).map(this::card);
    }

    /** The forms of a campaign, the latest first. */
    @Transactional(readOnly = true)
    public List<FormCard> of(CampaignId campaign) {
        return forms.findByCampaignIdOrderByCreatedAtDesc(campaign).stream()
                .map(this::card)
                .toList();
    }

    /** Whether letters can be sent that ask for a confirmation. */
    @Transactional(readOnly = true)
    public boolean canAskByMail() {
        return post.isReady();
    }

    private void keep(CaptureForm form, FormDetails details, boolean reworded) {
        if (reworded && details.consentWording() != null) {
            rows.keepWording(
                    form.id(), form.wordingVersion(), details.consentWording(), clock.instant());
        }
        rows.keepHeard(form.id(), details.heard());
    }

    private void check(FormDetails details, @Nullable CaptureForm present) {
        List<Flaw> flaws = new ArrayList<>(details.flaws());
        forms.findBySlug(details.slug())
                .filter(other -> present == null || !other.id().equals(present.id()))
                .ifPresent(other -> flaws.add(new Flaw("slug", "Another form stands there.")));
        flaws.addAll(unknownCampaigns(details));
        if (details.doubleOptIn() && !post.isReady()) {
            flaws.add(
                    new Flaw(
                            "doubleOptIn",
                            "A confirmation is asked by email, and no mail server is set up."));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }

    private List<Flaw> unknownCampaigns(FormDetails details) {
        List<CampaignId> named =
                details.heard().stream()
                        .filter(HeardChoice::isSaid)
                        .map(HeardChoice::campaign)
                        .filter(Objects::nonNull)
                        .toList();
        Set<CampaignId> known = campaigns.names(named).keySet();
        return named.stream()
                .filter(campaign -> !known.contains(campaign))
                .map(campaign -> new Flaw("heard", "There is no campaign %s.".formatted(campaign)))
                .toList();
    }

    private FormCard card(CaptureForm form) {
        return form.card(
                rows.heard(form.id()), rows.answers(form.id()), rows.doorway(form.campaign()));
    }

    private CaptureForm found(FormId id) {
        return forms.findById(id).orElseThrow(() -> new NotFound("There is no such form."));
    }
}
