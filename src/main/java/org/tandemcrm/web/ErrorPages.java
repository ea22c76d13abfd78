package org.tandemcrm.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for what went wrong before or after a controller: in a filter, in a view. */
@Controller
class ErrorPages implements ErrorController {

    private final Diagnosis diagnosis;
    private final TroubleReply reply;

    ErrorPages(Diagnosis diagnosis, TroubleReply reply) {
        this.diagnosis = diagnosis;
        this.reply = reply;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Trouble trouble =
                thrown instanceof Throwable known
                        ? diagnosis.of(known, request)
                        : Trouble.of(HttpStatusCode.valueOf(status instanceof Integer s ? s : 404));
        return reply.to(
                request,
                response,
                trouble,
                thrown instanceof Throwable known ? known : null,
                path == null ? request.getRequestURI() : path.toString());
    }
}
