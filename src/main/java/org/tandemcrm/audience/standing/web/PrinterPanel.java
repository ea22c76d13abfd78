package org.tandemcrm.audience.standing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.audience.PrintRun;
import org.tandemcrm.audience.PrintedFile;
import org.tandemcrm.audience.standing.Plan;
import org.tandemcrm.audience.standing.StandingPrint;
import org.tandemcrm.audience.standing.StepKind;
import org.tandemcrm.campaign.CampaignId;

/** Shows what was made for the printer at each step and is not posted yet. */
@Component
class PrinterPanel {

    private final PrintRun prints;
    private final StandingPrint print;

    PrinterPanel(PrintRun prints, StandingPrint print) {
        this.prints = prints;
        this.print = print;
    }

    void show(CampaignId id, Plan plan, Model model) {
        Map<Integer, List<PrintedFile>> files = new HashMap<>();
        for (int position = 0; position < plan.steps().size(); position++) {
            if (plan.steps().get(position).kind() == StepKind.PRINT) {
                files.put(position, print.unposted(id, position));
            }
        }
        model.addAttribute("files", files);
        model.addAttribute("links", prints.hasLinks());
    }
}
