package org.tandemcrm.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers for every exception that a controller lets out. */
@ControllerAdvice
class TroubleAdvice {

    private final Diagnosis diagnosis;
    private final TroubleReply reply;
    private final SecondLook second;

    TroubleAdvice(Diagnosis diagnosis, TroubleReply reply, SecondLook second) {
        this.diagnosis = diagnosis;
        this.reply = reply;
        this.second = second;
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
        Trouble trouble = diagnosis.of(thrown, request);
        ModelAndView page = second.at(request, response, trouble);
        if (page != null) {
            page.setStatus(trouble.status());
            return page;
        }
        return reply.to(request, response, trouble, thrown);
    }
}
