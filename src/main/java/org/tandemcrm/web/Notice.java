package org.tandemcrm.web;

import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.shared.RuleBroken;

/**
 * The sentence that the next page shows about what was just done. It travels as plain strings, so
 * that a session in the database holds no class of ours.
 */
public final class Notice {

    private Notice() {}

    public static void success(RedirectAttributes flash, String sentence) {
        leave(flash, "success", sentence);
    }

    public static void warn(RedirectAttributes flash, String sentence) {
        leave(flash, "warn", sentence);
    }

    /** A success with an Undo button, which posts to the address. */
    public static void undoable(RedirectAttributes flash, String sentence, String undoHref) {
        leave(flash, "success", sentence);
        flash.addFlashAttribute("noticeUndo", undoHref);
    }

    /** Says that something lies in the trash; the button takes it out of there. */
    public static void trashed(RedirectAttributes flash, String name, String place) {
        undoable(flash, name + " is in the trash.", place + "/restoration");
    }

    /** The same for a page that is answered at once. */
    public static void success(Model page, String sentence) {
        page.addAttribute("noticeKind", "success");
        page.addAttribute("noticeText", sentence);
    }

    /** A success that can be taken back for a minute; the page itself may be answered at once. */
    public static void undoableForAMinute(Model page, String sentence, String undoHref) {
        if (page instanceof RedirectAttributes flash) {
            undoable(flash, sentence, undoHref);
            flash.addFlashAttribute("noticeBrief", true);
        } else {
            success(page, sentence);
            page.addAttribute("noticeUndo", undoHref);
            page.addAttribute("noticeBrief", true);
        }
    }

    /** Does the work and says so; if a rule refuses it, says why instead. */
    public static void tried(RedirectAttributes flash, Runnable work, String sentence) {
        try {
            work.run();
            success(flash, sentence);
        } catch (RuleBroken refused) {
            warn(flash, refused.sentence());
        }
    }

    private static void leave(RedirectAttributes flash, String kind, String sentence) {
        flash.addFlashAttribute("noticeKind", kind);
        flash.addFlashAttribute("noticeText", sentence);
    }
}
