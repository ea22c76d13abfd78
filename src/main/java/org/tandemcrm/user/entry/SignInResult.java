package org.tandemcrm.user.entry;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;

/** What became of an attempt to sign in. */
public sealed interface SignInResult {

    /**
     * Email and password open the account.
     *
     * @param newDevice the secret for this device's cookie; none if the device is known already
     */
    record Welcome(UserId user, @Nullable String newDevice) implements SignInResult {}

    /** They open no account; which of the two is wrong is not told. */
    record Refused() implements SignInResult {}

    /** Too many failures; nothing was tried. */
    record HeldBack(Duration left) implements SignInResult {}

    default <T> T fold(
            Function<Welcome, T> welcome, Supplier<T> refused, Function<Duration, T> heldBack) {
        if (this instanceof Welcome in) {
            return welcome.apply(in);
        }
        return this instanceof HeldBack wait ? heldBack.apply(wait.left()) : refused.get();
    }
}
