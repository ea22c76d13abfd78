package org.tandemcrm.user.calls.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.SignedIn;
import org.tandemcrm.user.calls.Answer;
import org.tandemcrm.user.calls.Attempt;
import org.tandemcrm.user.calls.CallBook;
import org.tandemcrm.user.calls.KeyedCall;
import org.tandemcrm.user.calls.Undivided;
import org.tandemcrm.web.ShownOnce;

/**
 * Answers a call with an Idempotency-Key: the first does the work, each later one gets the answer
 * of the first. Only what was done is kept (2xx): after a refusal or a failure nothing was, all is
 * rolled back, and the same key may be tried again, with another body too.
 */
@Component
class KeyedCalls {

    private static final String REPLAYED = "Idempotent-Replayed";
    private static final Pattern KEYS = Pattern.compile("[!-~]{1,255}");
    private static final int LOOKS = 30;
    private static final long BETWEEN_LOOKS_MILLIS = 100;

    private final CallBook book;
    private final Undivided undivided;

    KeyedCalls(CallBook book, Undivided undivided) {
        this.book = book;
        this.undivided = undivided;
    }

    /** The handler, to be called with a request and response that stand in for the real ones. */
    interface Handling {

        void handle(HttpServletRequest request, HttpServletResponse response) throws Exception;
    }

    void answer(
            String key,
            HandlerMethod method,
            HttpServletRequest request,
            HttpServletResponse response,
            Handling handling)
            throws Exception {
        if (!KEYS.matcher(key).matches()) {
            throw new InvalidInput(
                    KeyedHandlers.KEY, "A key has 1 to 255 visible characters, without blanks.");
        }
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who)) {
            handling.handle(request, response);
            return;
        }
        Asked asked = Asked.of(request);
        Attempt attempt =
                await(new KeyedCall(who.getPrincipal().id(), who.token(), key, asked.digest()));
        @Nullable UUID mine = attempt.fold(id -> id, again -> null, () -> null, () -> null);
        if (mine != null) {
            work(mine, method.hasMethodAnnotation(ShownOnce.class), asked, response, handling);
        } else {
            replay(attempt, response);
        }
    }

    /** A first call is mostly done in a moment, so the second waits for it a little. */
    private Attempt await(KeyedCall call) throws InterruptedException {
        Attempt attempt = book.begin(call);
        for (int look = 1; look < LOOKS && attempt instanceof Attempt.Running; look++) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            attempt = book.begin(call);
        }
        return attempt;
    }

    private void work(
            UUID attempt,
            boolean secret,
            Asked asked,
            HttpServletResponse response,
            Handling handling)
            throws Exception {
        HeldResponse held;
        try {
            held =
                    undivided.run(
                            attempt,
                            () -> {
                                HeldResponse fresh = new HeldResponse(response);
                                handling.handle(asked.request(), fresh);
                                return fresh;
                            },
                            done -> kept(done, secret));
        } catch (Throwable failure) {
            free(attempt, failure);
            throw failure;
        }
        if (kept(held, secret).isEmpty()) {
            book.free(attempt);
        }
        held.release();
    }

    /** If not even this can be done, the lease runs out by itself. */
    private void free(UUID attempt, Throwable failure) {
        try {
            book.free(attempt);
        } catch (RuntimeException unreachable) {
            failure.addSuppressed(unreachable);
        }
    }

    private static Optional<Answer> kept(HeldResponse done, boolean secret) {
        return HttpStatus.valueOf(done.getStatus()).is2xxSuccessful()
                ? Optional.of(done.answer(secret))
                : Optional.empty();
    }

    private static void replay(Attempt attempt, HttpServletResponse response) throws IOException {
        Answer answer =
                attempt.fold(
                        id -> stillRunning(response),
                        kept -> kept,
                        () -> stillRunning(response),
                        KeyedCalls::reused);
        byte[] body = answer.body();
        if (body == null) {
            throw new RuleBroken(
                    "answer-not-kept",
                    "This was done already. Its answer held a secret, which is shown only once.");
        }
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(body);
    }

    private static Answer stillRunning(HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        throw new RuleBroken(
                CallBook.STILL_RUNNING,
                "An earlier call with this key is still at work. Repeat yours a little later.");
    }

    private static Answer reused() {
        throw new InvalidInput(
                "idempotency-key-reused",
                List.of(
                        new Flaw(
                                KeyedHandlers.KEY,
                                "This key stands for another call: use a new one for each.")));
    }
}
