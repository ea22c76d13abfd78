package org.tandemcrm.capture;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.tandemcrm.campaign.CampaignId;

/** The forms. */
interface CaptureForms extends JpaRepository<CaptureForm, FormId> {

    Optional<CaptureForm> findBySlug(String slug);

    List<CaptureForm> findByCampaignIdOrderByCreatedAtDesc(CampaignId campaign);
}
