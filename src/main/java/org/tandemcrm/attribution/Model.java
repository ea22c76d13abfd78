package org.tandemcrm.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tandemcrm.shared.InvalidInput;

/** A way to share sales among campaigns, by the name under which programs and URLs know it. */
public enum Model {
    FIRST_TOUCH("First touch", "The campaign of the first response gets the whole sale."),
    LAST_TOUCH(
            "Last touch",
            "The campaign of the last response before the close gets the whole sale."),
    LINEAR(
            "Linear",
            "Every response on the way gets the same share; a campaign that was answered twice"
                    + " gets two."),
    DISTINCT(
            "Distinct (Shapley)",
            "Every campaign on the way gets the same share, however often it was answered."),
    POSITION_BASED(
            "Position-based",
            "40 % to the first response, 40 % to the last, 20 % to those between."),
    J_SHAPED("J-shaped", "20 % to the first response, 60 % to the last, 20 % to those between."),
    INVERSE_J("Inverse J", "60 % to the first response, 20 % to the last, 20 % to those between."),
    TIME_DECAY(
            "Time decay",
            "The later a response, the more it gets; one that came a half-life before the last gets"
                    + " half as much."),
    W_SHAPED(
            "W-shaped",
            "30 % each to the first response, the one that made the lead warm and the last before"
                    + " sales took over; 10 % to the others."),
    FULL_PATH(
            "Full path",
            "22.5 % each to the first response, the one that made the lead warm, the last before"
                    + " sales took over and the last before the close; 10 % to the others."),
    CUSTOM("Your own weights", "Shares as the owner has set them."),
    PARTICIPATION(
            "Participation",
            "Every campaign on the way gets the whole sale, so the column adds up to more than was"
                    + " sold.");

    private final String label;
    private final String definition;

    Model(String label, String definition) {
        this.label = label;
        this.definition = definition;
    }

    /** The name that a person reads. */
    public String label() {
        return label;
    }

    /** Who gets what, in one sentence. */
    public String definition() {
        return definition;
    }

    /** Those whose credits add up to each sale; participation does not. */
    public static List<Model> sharing() {
        return Arrays.stream(values()).filter(model -> model != PARTICIPATION).toList();
    }

    /**
     * @throws InvalidInput naming the field "model" if there is none of this name
     */
    public static Model named(String name) {
        return among(List.of(values()), name);
    }

    /**
     * @throws InvalidInput naming the field "model" if none that shares a sale has this name
     */
    public static Model sharingNamed(String name) {
        return among(sharing(), name);
    }

    private static Model among(List<Model> models, String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(models, name));
    }

    private static InvalidInput unknown(List<Model> models, String name) {
        String known = models.stream().map(Model::name).collect(Collectors.joining(", "));
        return new InvalidInput(
                "model", "There is no model \"" + name + "\" here. Choose one of " + known + ".");
    }
}
