package org.tandemcrm.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Reads the texts of bodies, and refuses at its field one that could not be stored. */
class PlainTextReader extends StdScalarDeserializer<String> {

    private static final String SENTENCE =
            "A text can hold neither the character U+0000 nor half of a surrogate pair.";

    PlainTextReader() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !PlainText.is(text)) {
            throw ValueInstantiationException.from(
                    parser,
                    SENTENCE,
                    context.constructType(String.class),
                    new IllegalArgumentException(SENTENCE));
        }
        return text;
    }
}
