package org.tandemcrm.capture.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.SuppressionCensus;
import org.tandemcrm.contact.SuppressionDesk;
import org.tandemcrm.contact.SuppressionFinding;
import org.tandemcrm.contact.TypedAddress;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** The list of opt-outs, for programs; it says of no address but the one that is asked for. */
@RestController
@RequestMapping("/api/v1/opt-outs")
@Needs(Right.PLAN_CAMPAIGNS)
class SuppressionApi {

    private final SuppressionDesk desk;

    SuppressionApi(SuppressionDesk desk) {
        this.desk = desk;
    }

    /** How many stand on it. */
    record Counts(List<SuppressionCensus.Line> items) {}

    /** The mailbox or number that is asked for, or the person at a house. */
    record Question(
            @Nullable String address,
            @Nullable String name,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city) {

        TypedAddress typed() {
            return new TypedAddress(address, name, street, postalCode, city);
        }
    }

    /** What is to become of it, and how one knows. */
    record Change(
            @Nullable String address,
            @Nullable String name,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable Channel channel,
            @Nullable String reason) {

        TypedAddress typed() {
            return new TypedAddress(address, name, street, postalCode, city);
        }
    }

    @GetMapping
    Counts show() {
        return new Counts(desk.census().lines());
    }

    /** Looks one up; an address stands in no path. */
    @PostMapping("/search")
    SuppressionFinding look(@RequestBody Question question) {
        return desk.find(question.typed());
    }

    @PostMapping
    SuppressionFinding add(@RequestBody Change change) {
        desk.add(change.typed(), change.channel(), change.reason());
        return desk.find(change.typed());
    }

    @PostMapping("/lifting")
    SuppressionFinding lift(@RequestBody Change change) {
        desk.lift(change.typed(), change.channel(), change.reason());
        return desk.find(change.typed());
    }
}
