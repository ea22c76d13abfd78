package org.tandemcrm.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers for every exception that a controller lets out. */
@ControllerAdvice
class TroubleAdvice {

    private final Diagnosis diagnosis;
    private final TroubleReply reply;

    TroubleAdvice(Diagnosis diagnosis, TroubleReply reply) {
        this.diagnosis = diagnosis;
        this.reply = reply;
    }

    /** Who may not is asked to sign in or refused by the security filters, not here. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(Exception thrown) throws Exception {
        throw thrown;
    }

    @ExceptionHandler(Throwable.class)
    @Nullable Object answer(
            Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return null;
        }
        return reply.to(request, response, diagnosis.of(thrown, request), thrown);
    }
}
