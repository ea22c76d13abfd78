package org.tandemcrm.user.calls.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the Idempotency-Key at every POST of the API's document. */
@Component
class KeyDescription implements GlobalOpenApiCustomizer {

    private static final String TEXT =
            """
            Makes the call repeatable: a later call with the same key, address and body does nothing \
            and gets the first one's status, headers and body again, with `Idempotent-Replayed: true`. \
            Keys belong to the token and are known for 24 hours. The same key with another address or \
            body is refused (422 `idempotency-key-reused`). While the first call is at work the second \
            waits up to three seconds, then gets 409 `still-running` with `Retry-After`; after a crash \
            of the server that may take a minute. Only what was done (2xx) is kept: after a refusal or a \
            failure nothing was done, and the key is free again. An answer with a secret is shown once \
            and not kept: a repeated call gets 409 `answer-not-kept`.""";

    @Override
    public void customise(OpenAPI document) {
        document.getPaths()
                .forEach(
                        (path, item) -> {
                            if (path.startsWith("/api/v1/") && item.getPost() != null) {
                                describe(item.getPost());
                            }
                        });
    }

    private static void describe(Operation post) {
        post.addParametersItem(
                new HeaderParameter()
                        .name(KeyedHandlers.KEY)
                        .description(TEXT)
                        .required(false)
                        .schema(new StringSchema().minLength(1).maxLength(255)));
    }
}
