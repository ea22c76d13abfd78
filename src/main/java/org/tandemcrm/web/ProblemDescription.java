package org.tandemcrm.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the problems in the API's document, at every operation. */
@Component
class ProblemDescription implements GlobalOpenApiCustomizer {

    private static final String NAME = "Problem";

    private final Problems problems;

    ProblemDescription(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        document.getComponents().addSchemas(NAME, problem()).addResponses(NAME, response());
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(ProblemDescription::refer);
    }

    private static void refer(Operation operation) {
        operation
                .getResponses()
                .addApiResponse(
                        "default", new ApiResponse().$ref("#/components/responses/" + NAME));
    }

    private static ApiResponse response() {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + NAME);
        return new ApiResponse()
                .description("Anything else is a problem, which says what happened and what to do.")
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(problem)));
    }

    private Schema<?> problem() {
        StringSchema type = new StringSchema();
        problems.all().forEach(each -> type.addEnumItem(each.type()));
        type.description(
                problems.all().stream()
                        .map(p -> "* `%s` (%d): %s".formatted(p.type(), p.status(), p.meaning()))
                        .collect(Collectors.joining("\n")));
        Schema<?> flaw =
                new ObjectSchema()
                        .addProperty("field", new StringSchema())
                        .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("A problem of RFC 9457; some carry further facts by their own names.")
                .addProperty("type", type)
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("errors", new ArraySchema().items(flaw))
                .addProperty("reference", new StringSchema());
    }
}
