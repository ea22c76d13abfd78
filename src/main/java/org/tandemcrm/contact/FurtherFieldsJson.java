package org.tandemcrm.contact;

import jakarta.persistence.AttributeConverter;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes further fields as the JSON object that the database keeps. */
class FurtherFieldsJson implements AttributeConverter<FurtherFields, String> {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    @Override
    public String convertToDatabaseColumn(FurtherFields fields) {
        return JSON.writeValueAsString(fields.values());
    }

    @Override
    public FurtherFields convertToEntityAttribute(String json) {
        return read(json);
    }

    static FurtherFields read(String json) {
        return new FurtherFields(JSON.readValue(json, FIELDS));
    }
}
