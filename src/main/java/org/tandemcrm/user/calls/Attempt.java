package org.tandemcrm.user.calls;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a call with a key meets. */
public sealed interface Attempt {

    /** It is the first, or the one before it broke off: the work is to be done. */
    record Begun(UUID id) implements Attempt {}

    /** The work is done, and this was the answer. */
    record Answered(Answer answer) implements Attempt {}

    /** An earlier call is at the work. */
    record Running() implements Attempt {}

    /** The key stands for another call. */
    record Reused() implements Attempt {}

    default <T> T fold(
            Function<UUID, T> begun,
            Function<Answer, T> answered,
            Supplier<T> running,
            Supplier<T> reused) {
        if (this instanceof Begun first) {
            return begun.apply(first.id());
        }
        if (this instanceof Answered again) {
            return answered.apply(again.answer());
        }
        return this instanceof Running ? running.get() : reused.get();
    }
}
