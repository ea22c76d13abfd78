package org.tandemcrm.campaign;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All campaigns, those in the trash included. */
interface Campaigns extends Repository<Campaign, CampaignId> {

    Campaign save(Campaign campaign);

    List<Campaign> saveAll(Iterable<Campaign> campaigns);

    void flush();

    Optional<Campaign> findById(CampaignId id);

    boolean existsByIdAndTrashedIsNull(CampaignId id);

    List<Campaign> findAllById(Iterable<CampaignId> ids);

    @Query(
            value = "select count(*) from campaign_member where campaign_id = :campaign",
            nativeQuery = true)
    int countMembers(UUID campaign);

    @Query(
            value = "select count(*) from response where campaign_id = :campaign",
            nativeQuery = true)
    int countResponses(UUID campaign);

    /** Two launches at once wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Campaign c where c.id = :id")
    Optional<Campaign> findLocked(CampaignId id);
}
