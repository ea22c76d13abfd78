package org.tandemcrm.user.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.TrashPart;

/** Everything that waits in the trash: people see what they discarded, owners see it all. */
@Controller
class TrashController {

    private static final int SHOWN = 200;

    private final List<TrashPart> parts;

    TrashController(List<TrashPart> parts) {
        this.parts = parts;
    }

    /** What one module has in the trash. */
    record Heap(String label, List<TrashPart.Item> items) {}

    @Needs(Right.READ)
    @GetMapping("/trash")
    String show(Viewer me, Model model) {
        @Nullable UUID by = me.may(Right.MANAGE) ? null : me.id().value();
        model.addAttribute(
                "heaps",
                parts.stream()
                        .map(part -> new Heap(part.label(), part.items(by, SHOWN)))
                        .filter(heap -> !heap.items().isEmpty())
                        .toList());
        return "user/trash";
    }
}
