package org.tandemcrm.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes the arguments of handlers in the API's document as a program sends them: a record that
 * is read from the query by its components, ids as text, and If-Match as the header that it is.
 */
@Component
class ArgumentDescription implements GlobalOperationCustomizer {

    private static final String TEXT =
            "The ETag of the version that is meant to be changed, or `*`: an older one is refused"
                    + " (412 `precondition-failed`).";

    ArgumentDescription() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(NoQuery.class, WholeQuery.class)
                .addSimpleTypePredicateForParameterObject(IdFromText::makes);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Arrays.stream(handler.getMethodParameters())
                .filter(argument -> argument.getParameterType() == IfMatch.class)
                .forEach(argument -> operation.addParametersItem(ifMatch(argument)));
        return operation;
    }

    private static HeaderParameter ifMatch(MethodParameter argument) {
        HeaderParameter header = new HeaderParameter();
        header.name(IfMatch.HEADER)
                .description(TEXT)
                .required(!argument.isOptional())
                .schema(new StringSchema());
        return header;
    }
}
