package lookbook;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.web.Bar;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.NavItem;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Step;

/** Pages that show every piece of the kit. */
@Controller
class Pages {

    /** A row of the sample list. */
    public record Row(
            String name,
            String company,
            String temperature,
            double heat,
            Instant last,
            LocalDate due,
            Money value) {}

    /** An address of the sample form. */
    public record Address(@Nullable @NotBlank @Email String value, @Nullable LocalDate since) {}

    /** The sample form. */
    public record PersonForm(
            @Nullable @NotBlank @Size(max = 20) String name,
            @Nullable @Email String email,
            @Nullable LocalDate birthday,
            @Nullable BigDecimal budget,
            @Nullable String channel,
            @Nullable List<String> roles,
            boolean active,
            @Nullable String note,
            @Nullable String password,
            @Nullable List<@Valid Address> addresses) {

        @jakarta.validation.constraints.AssertTrue(message = "Give an email or a note.")
        boolean isReachable() {
            return email != null && !email.isBlank() || note != null && !note.isBlank();
        }
    }

    private static final List<Choice> CHANNELS =
            List.of(
                    new Choice("EMAIL", "Email"),
                    new Choice("PHONE", "Phone"),
                    new Choice("VISIT", "Visit"));

    @ModelAttribute("channels")
    List<Choice> channels() {
        return CHANNELS;
    }

    @GetMapping("/lookbook")
    String list(Model model) {
        model.addAttribute("rows", rows());
        return "lookbook/list";
    }

    @GetMapping("/lookbook/record")
    String record(Model model) {
        model.addAttribute("rows", rows());
        return "lookbook/record";
    }

    /** Pages that break a rule, for the tests of those who must notice. */
    @GetMapping("/lookbook/forbidden/{kind}")
    String forbidden(@PathVariable String kind, Model model) {
        model.addAttribute("kind", kind);
        return "lookbook/forbidden";
    }

    @GetMapping("/lookbook/unreadable")
    String unreadable() {
        return "lookbook/unreadable";
    }

    @GetMapping("/lookbook/charts")
    String charts(Model model) {
        model.addAttribute(
                "profits",
                List.of(
                        new Bar("Spring mailing", 12400, "€12,400", "/lookbook"),
                        new Bar(
                                "Trade fair Hamburg and the long evening after it",
                                8100,
                                "€8,100",
                                "/lookbook"),
                        new Bar("Flyer", -2300, "-€2,300", "/lookbook"),
                        new Bar("Referrals", 0, "€0")));
        model.addAttribute(
                "steps",
                List.of(
                        new Step("Cold", 1240, "cold", "/lookbook", null),
                        new Step("Warm", 63, "warm", "/lookbook", "18 days"),
                        new Step("Hot", 12, "hot", "/lookbook", "4 days"),
                        new Step(
                                "Accepted",
                                List.of(
                                        new Step.Part("offer made", 14, "accent"),
                                        new Step.Part("talking", 7, "plain")),
                                "/lookbook",
                                "1 day"),
                        new Step("Won", 9, "good", "/lookbook", "21 days")));
        model.addAttribute(
                "weeks",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(w -> new Bar("w" + w, w * 7 % 10 * 10, w * 7 % 10 * 10 + " %"))
                        .toList());
        model.addAttribute("load", List.of(0.4, 0.5, 0.45, 0.7, 0.9, 0.94));
        return "lookbook/charts";
    }

    @GetMapping("/lookbook/form")
    String form(Model model) {
        model.addAttribute(
                new PersonForm(
                        "Anna Berg",
                        "anna@hafen.example",
                        LocalDate.of(1980, 4, 2),
                        new BigDecimal("1200.50"),
                        "PHONE",
                        List.of("EMAIL", "VISIT"),
                        true,
                        "Buys for the whole harbour.\nCall before noon.",
                        null,
                        List.of(new Address("a@hafen.example", null))));
        return "lookbook/form";
    }

    @PostMapping("/lookbook/form")
    String save(
            @Valid PersonForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return Forms.again("lookbook/form", response);
        }
        if ("stale".equals(form.name())) {
            return Forms.conflict(
                    "lookbook/form",
                    response,
                    model,
                    Map.of(
                            "name",
                            "Anna Berg-Holm",
                            "email",
                            String.valueOf(form.email()),
                            "note",
                            ""));
        }
        Notice.undoable(flash, "Saved " + form.name() + ".", "/lookbook/undo");
        return "redirect:/lookbook";
    }

    @GetMapping("/lookbook/trouble/{kind}")
    @Nullable String trouble(@PathVariable String kind, HttpServletResponse response)
            throws Exception {
        switch (kind) {
            case "missing" -> throw new NotFound("thing");
            case "stale" -> throw new StaleEdit("thing");
            case "denied" -> throw new AccessDeniedException("no");
            case "cold" ->
                    throw new RuleBroken(
                            "cold-lead",
                            "Anna is still cold. Marketing warms her first. Add her to a campaign,"
                                    + " or record what she said if she came to you.");
            case "sent" -> {
                response.sendError(503);
                return null;
            }
            case "view" -> {
                return "lookbook/broken";
            }
            default -> throw new IllegalStateException("secret inside");
        }
    }

    private static List<Row> rows() {
        return List.of(
                row("Anna Berg", "Hafen GmbH", "HOT", 44.6, Duration.ofMinutes(38), 0, "18400"),
                row(
                        "Jonas Ekström",
                        "Nordlicht Solartechnik AG",
                        "WARM",
                        18.7,
                        Duration.ofHours(5),
                        1,
                        "2650.5"),
                row(
                        "Maximiliane Freifrau von Hohenlohe-Schillingsfürst",
                        "Vereinigte Papierverarbeitungswerke Süddeutschland GmbH & Co. KG",
                        "WARM",
                        16.2,
                        Duration.ofDays(1),
                        3,
                        "120000"),
                row("Li Wei", "", "COLD", 4.1, Duration.ofDays(9), 12, "0"),
                row("Pedro Álvarez", "Talleres Río", "COLD", 0, Duration.ofDays(300), 40, "990"));
    }

    private static Row row(
            String name,
            String company,
            String temperature,
            double heat,
            Duration ago,
            int due,
            String value) {
        return new Row(
                name,
                company,
                temperature,
                heat,
                Lookbook.NOW.minus(ago),
                LocalDate.of(2026, 11, 20).plusDays(due),
                Money.of(value, "EUR"));
    }

    /** The rail as the finished product has it. */
    @Configuration(proxyBeanMethods = false)
    static class Rail {
        @Bean
        NavItem today() {
            return new NavItem("today", "Today", "/lookbook/record", "layout-dashboard", 10, null);
        }

        @Bean
        NavItem queue() {
            return new NavItem("queue", "Queue", "/lookbook/queue", "bolt", 20, null);
        }

        @Bean
        NavItem leads() {
            return new NavItem("leads", "Leads", "/lookbook", "flame", 30, null);
        }

        @Bean
        NavItem deals() {
            return new NavItem("deals", "Deals", "/lookbook/deals", "layout-kanban", 40, null);
        }

        @Bean
        NavItem campaigns() {
            return new NavItem(
                    "campaigns", "Campaigns", "/lookbook/campaigns", "speakerphone", 50, null);
        }

        @Bean
        NavItem people() {
            return new NavItem("people", "People", "/lookbook/form", "users", 60, null);
        }

        @Bean
        NavItem insights() {
            return new NavItem("insights", "Insights", "/lookbook/insights", "bulb", 70, null);
        }

        @Bean
        NavItem reports() {
            return new NavItem("reports", "Reports", "/lookbook/reports", "chart-bar", 80, null);
        }

        @Bean
        NavItem settings() {
            return new NavItem("settings", "Settings", "/lookbook/settings", "settings", 90, null);
        }

        @Bean
        NavItem hidden() {
            return new NavItem("hidden", "Hidden", "/hidden", "lock", 95, "NEVER");
        }
    }
}
