package org.tandemcrm.house;

import com.microsoft.playwright.Page;

/** The four ways in which every page must look right. */
enum View {
    DESKTOP_LIGHT(1440, "light"),
    DESKTOP_DARK(1440, "dark"),
    PHONE_LIGHT(390, "light"),
    PHONE_DARK(390, "dark");

    static final int DESKTOP = 1440;
    static final int HEIGHT = 900;

    private final int width;
    private final String theme;

    View(int width, String theme) {
        this.width = width;
        this.theme = theme;
    }

    boolean dark() {
        return theme.equals("dark");
    }

    String label() {
        return width + "-" + theme;
    }

    /** Shows a loaded page this way, with every animation at its end. */
    void showOn(Page page) {
        page.setViewportSize(width, width == DESKTOP ? HEIGHT : 844);
        page.evaluate(
                """
                theme => {
                  document.documentElement.dataset.bsTheme = theme;
                  document.getAnimations().forEach(each => { try { each.finish(); } catch { each.cancel(); } });
                }
                """,
                theme);
    }
}
