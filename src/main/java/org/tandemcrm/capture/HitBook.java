package org.tandemcrm.capture;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.NewResponse;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.capture.HitRows.Waiting;
import org.tandemcrm.capture.LinkRows.Aim;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.firm.Firm;

/** Where every hit of a tracked link is written down and judged. */
@Service
@Transactional
public class HitBook {

    private final LinkRows links;
    private final HitRows hits;
    private final ResponseBook responses;
    private final Firm firm;

    HitBook(LinkRows links, HitRows hits, ResponseBook responses, Firm firm) {
        this.links = links;
        this.hits = hits;
        this.responses = responses;
        this.firm = firm;
    }

    /**
     * Writes the hit down and tells where it leads; empty if there is no such code, or the link is
     * closed, or its campaign was cancelled. What is told is stored before it is told.
     */
    public Optional<Destination> follow(String typed, Hit hit) {
        Optional<Aim> found = links.aim(Codes.tidy(typed));
        if (found.isEmpty() || found.get().closed()) {
            return Optional.empty();
        }
        Aim aim = found.get();
        HitVerdict verdict =
                Scanners.exclusion(hit, aim.sentAt()).orElseGet(() -> judged(aim, hit));
        hits.insert(
                aim.code(),
                hit,
                verdict,
                verdict == HitVerdict.WAITING ? hit.at().plus(Scanners.WAIT) : null);
        return Optional.of(new Destination(aim.target(), aim.slug(), aim.code()));
    }

    /** Judges the next hit that has waited long enough; false if there is none. */
    public boolean judgeNext(Instant now) {
        Optional<Waiting> due = hits.due(now);
        if (due.isEmpty()) {
            return false;
        }
        Waiting hit = due.get();
        Aim aim = links.aim(hit.code()).orElseThrow();
        hits.judge(
                hit.id(),
                Scanners.isSweep(hit.at(), hits.neighbours(hit))
                        ? HitVerdict.SWEEP
                        : settled(aim, hit.at()));
        return true;
    }

    private HitVerdict judged(Aim aim, Hit hit) {
        if (aim.doorway() == Doorway.EARLY) {
            return HitVerdict.EARLY;
        }
        if (!aim.counts()) {
            return HitVerdict.VISIT;
        }
        return Scanners.mustWait(hit.at(), aim.sentAt())
                ? HitVerdict.WAITING
                : settled(aim, hit.at());
    }

    /** Interest once per code and day: the code names the person. */
    private HitVerdict settled(Aim aim, Instant at) {
        ContactId contact = aim.contact();
        if (!aim.counts() || contact == null) {
            return HitVerdict.VISIT;
        }
        var day = at.atZone(firm.zone()).toLocalDate();
        hits.lock(aim.code());
        if (hits.isInterestKnown(aim.code(), day)) {
            return HitVerdict.AGAIN;
        }
        ResponseId response =
                responses.record(
                        new NewResponse(
                                aim.campaign(),
                                contact,
                                aim.medium().kind(),
                                Channel.WEB,
                                at,
                                aim.label()));
        hits.keepInterest(aim.code(), day, response);
        return HitVerdict.INTEREST;
    }
}
