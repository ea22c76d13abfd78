package org.tandemcrm.listing.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.tandemcrm.listing.ListQuery;

/** Describes in the API's document what can be asked of every list. */
@Component
class ListDescription implements GlobalOperationCustomizer {

    private static final List<Parameter> ALL =
            List.of(
                    query("q", "Words to look for, where the list can be searched.", text()),
                    query(
                            "sort",
                            "A field, with a minus before it for the greatest first.",
                            text()),
                    query(
                            "match",
                            "Whether all filters must hold, as usual, or any one is enough.",
                            text().addEnumItem("all").addEnumItem("any")),
                    query("cursor", "Where the page before ended: its `next`.", text()),
                    query(
                            "limit",
                            "How many at most.",
                            new IntegerSchema()
                                    .minimum(BigDecimal.ONE)
                                    .maximum(BigDecimal.valueOf(ListQuery.MOST))
                                    ._default(ListQuery.USUAL)),
                    query(
                                    "filters",
                                    "Each filter is a parameter of its own, named for its field:"
                                            + " `temperature=WARM,HOT`, `heat.gte=15`,"
                                            + " `name.contains=berg`. One that the list does not"
                                            + " have is refused (400 `unknown-parameter`).",
                                    new MapSchema().additionalProperties(text()))
                            .style(Parameter.StyleEnum.FORM)
                            .explode(true));

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(ListQuery.class)) {
            ALL.forEach(operation::addParametersItem);
        }
        return operation;
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new QueryParameter()
                .name(name)
                .description(description)
                .required(false)
                .schema(schema);
    }

    private static StringSchema text() {
        return new StringSchema();
    }
}
