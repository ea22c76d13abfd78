package org.tandemcrm.audience.standing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.audience.standing.LeftWhy;
import org.tandemcrm.audience.standing.Plan;
import org.tandemcrm.audience.standing.Standing;
import org.tandemcrm.audience.standing.StandingDesk;
import org.tandemcrm.audience.standing.Step;
import org.tandemcrm.audience.standing.StepKind;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.web.Etags;

/** The steps of a standing campaign, and where its people are, for programs. */
@RestController
@RequestMapping("/api/v1/campaigns/{id}/standing")
class StandingApi {

    private final StandingDesk desk;
    private final CampaignDesk campaigns;

    StandingApi(StandingDesk desk, CampaignDesk campaigns) {
        this.desk = desk;
        this.campaigns = campaigns;
    }

    /** One step as programs read and send it. */
    record StepJson(
            @Nullable StepKind kind,
            @Nullable Integer afterDays,
            @Nullable String what,
            @Nullable UserId assigneeId) {

        static StepJson of(Step step) {
            return new StepJson(step.kind(), step.afterDays(), step.what(), step.assignee());
        }

        Step step(int place) {
            if (kind == null) {
                throw new InvalidInput("steps[%d].kind".formatted(place), "MAIL, PRINT or TASK.");
            }
            int days = Objects.requireNonNullElse(afterDays, 0);
            return new Step(kind, days, what == null ? "" : what.strip(), assigneeId);
        }
    }

    /** What a program sends: all steps, and the version that it has read, if it minds. */
    record Body(@Nullable Integer version, @Nullable List<StepJson> steps) {}

    /** A standing campaign as programs read it; version 0 where it doesn't stand. */
    record Json(
            CampaignId campaignId,
            int version,
            List<StepJson> steps,
            @Nullable LocalDate refreshedOn,
            int onTheWay,
            Map<LeftWhy, Integer> left,
            Map<Integer, Integer> waiting,
            List<Task> tasks) {}

    /** What somebody still has to do for one person. */
    record Task(
            UUID id,
            ContactId contactId,
            String name,
            String what,
            UserId assigneeId,
            Instant since,
            boolean late) {

        static Task of(Standing.Task task) {
            return new Task(
                    task.deed(),
                    task.person(),
                    task.name(),
                    task.what(),
                    task.assignee(),
                    task.since(),
                    task.late());
        }
    }

    @Needs(Right.READ)
    @GetMapping
    ResponseEntity<Json> show(@PathVariable CampaignId id) {
        campaigns.living(id);
        Plan plan = desk.of(id);
        Standing now = desk.standing(id);
        return ResponseEntity.ok()
                .eTag(Etags.of(plan.version()))
                .body(
                        new Json(
                                id,
                                plan.version(),
                                plan.steps().stream().map(StepJson::of).toList(),
                                plan.refreshedOn(),
                                now.onTheWay(),
                                now.left(),
                                now.waiting(),
                                now.tasks().stream().map(Task::of).toList()));
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PutMapping
    ResponseEntity<Json> keep(@PathVariable CampaignId id, @RequestBody Body body) {
        campaigns.living(id);
        List<StepJson> sent = body.steps();
        if (sent == null) {
            throw new InvalidInput("steps", "Send the steps; none makes it stand no more.");
        }
        List<Step> steps = new ArrayList<>();
        for (StepJson each : sent) {
            steps.add(each.step(steps.size()));
        }
        desk.keep(id, Objects.requireNonNullElse(body.version(), desk.of(id).version()), steps);
        return show(id);
    }

    @Needs(Right.LOG_RESPONSES)
    @PostMapping("/tasks/{task}/done")
    ResponseEntity<Json> did(@PathVariable CampaignId id, @PathVariable UUID task) {
        desk.did(id, task);
        return show(id);
    }

    @Needs(Right.LOG_RESPONSES)
    @PostMapping("/tasks/{task}/skipping")
    ResponseEntity<Json> skip(@PathVariable CampaignId id, @PathVariable UUID task) {
        desk.skip(id, task);
        return show(id);
    }
}
