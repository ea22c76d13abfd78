package org.tandemcrm.capture;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Journaled;
import org.tandemcrm.user.UserId;

/** A form by which strangers arrive. */
@Entity
@Journaled
@NullUnmarked
@Table(name = "capture_form")
class CaptureForm {

    @EmbeddedId private FormId id;
    @Version private Long version;
    @Embedded private CampaignId campaignId;

    private String slug;
    private String title;
    private String intro;
    private String[] fields;
    private String[] required;
    private String consentWording;
    private int wordingVersion;
    private boolean doubleOptIn;
    private boolean heardQuestion;
    private String button;
    private String thanks;
    private String nextAddress;
    private String[] frameOrigins;
    private String[] custom;
    private String[] customRequired;
    private Instant createdAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "created_by"))
    private UserId createdBy;

    private Instant closedAt;

    protected CaptureForm() {}

    CaptureForm(CampaignId campaign, FormDetails details, Instant now, @Nullable UserId by) {
        id = FormId.next();
        campaignId = campaign;
        createdAt = now;
        createdBy = by;
        take(details);
    }

    /** Takes what the marketer decided; true if what people tick has a new wording. */
    final boolean take(FormDetails details) {
        boolean reworded = !Objects.equals(consentWording, details.consentWording());
        slug = details.slug();
        title = details.title();
        intro = details.intro();
        fields = names(details.fields());
        required = names(details.required());
        consentWording = details.consentWording();
        doubleOptIn = details.doubleOptIn();
        heardQuestion = !details.heard().isEmpty();
        button = details.button();
        thanks = details.thanks();
        nextAddress = details.nextAddress();
        frameOrigins = details.frameOrigins().toArray(String[]::new);
        custom = asked(details.custom().stream());
        customRequired = asked(details.custom().stream().filter(FormQuestion::required));
        if (reworded && consentWording != null) {
            wordingVersion++;
        }
        return reworded && consentWording != null;
    }

    void close(@Nullable Instant at) {
        closedAt = at;
    }

    void expect(long opened) {
        if (version != opened) {
            throw new StaleEdit("Somebody changed this form after you opened it.");
        }
    }

    FormId id() {
        return id;
    }

    CampaignId campaign() {
        return campaignId;
    }

    int wordingVersion() {
        return wordingVersion;
    }

    FormCard card(List<HeardChoice> heard, long answers, Doorway doorway) {
        return new FormCard(
                id,
                version == null ? 0 : version,
                campaignId,
                new FormDetails(
                        slug,
                        title,
                        intro,
                        fields(fields),
                        fields(required),
                        consentWording,
                        doubleOptIn,
                        button,
                        thanks,
                        nextAddress,
                        List.of(frameOrigins),
                        heard,
                        questions()),
                wordingVersion,
                answers,
                closedAt,
                doorway);
    }

    private List<FormQuestion> questions() {
        List<String> musts = List.of(customRequired);
        return Stream.of(custom).map(n -> new FormQuestion(n, musts.contains(n))).toList();
    }

    private static String[] asked(Stream<FormQuestion> questions) {
        return questions.map(FormQuestion::name).toArray(String[]::new);
    }

    private static String[] names(Set<FormField> fields) {
        return fields.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Set<FormField> fields(String[] names) {
        Set<FormField> fields = EnumSet.noneOf(FormField.class);
        Stream.of(names).map(FormField::valueOf).forEach(fields::add);
        return fields;
    }
}
