package org.tandemcrm.lead.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** Responses by whoever knows only the code that somebody read out. */
@RestController
@RequestMapping("/api/v1/responses")
class CodedResponseApi {

    private final ResponseEntrance entrance;

    CodedResponseApi(ResponseEntrance entrance) {
        this.entrance = entrance;
    }

    @Needs(Right.LOG_RESPONSES)
    @PostMapping
    ResponseEntity<ResponseJson> record(@RequestBody ResponseBody body) {
        return entrance.take(null, body);
    }
}
