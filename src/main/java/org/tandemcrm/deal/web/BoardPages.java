package org.tandemcrm.deal.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.deal.BoardColumn;
import org.tandemcrm.deal.BoardFilter;
import org.tandemcrm.deal.BoardPlace;
import org.tandemcrm.deal.DealBoard;
import org.tandemcrm.deal.ForecastBoard;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.deal.StageBook;
import org.tandemcrm.user.Users;

/** Gathers what a board shows, by stage or by month. */
@Component
class BoardPages {

    private final DealBoard stages;
    private final ForecastBoard months;
    private final StageBook book;
    private final Users users;

    BoardPages(DealBoard stages, ForecastBoard months, StageBook book, Users users) {
        this.stages = stages;
        this.months = months;
        this.book = book;
        this.users = users;
    }

    /** What the columns of a board stand for. */
    enum By {
        STAGE,
        MONTH
    }

    void board(By by, BoardFilter filter, Model model) {
        List<BoardColumn> columns =
                by == By.STAGE ? stages.columns(filter) : months.columns(filter);
        model.addAttribute("columns", columns);
        model.addAttribute("count", columns.stream().mapToLong(BoardColumn::count).sum());
        model.addAttribute(
                "value",
                columns.stream().map(BoardColumn::value).reduce(BigDecimal.ZERO, BigDecimal::add));
        common(by, filter, model);
    }

    /**
     * @param after where the column goes on; its beginning if absent
     */
    void column(By by, String key, BoardFilter filter, @Nullable BoardPlace after, Model model) {
        BoardColumn column =
                by == By.STAGE
                        ? stages.column(new Stage(key), filter, after)
                        : months.column(key, filter, after);
        model.addAttribute("column", column);
        model.addAttribute("first", after == null);
        common(by, filter, model);
    }

    private void common(By by, BoardFilter filter, Model model) {
        model.addAttribute("by", by.name());
        model.addAttribute("stages", book.inUse());
        model.addAttribute("standing", filter.standing().name());
        model.addAttribute("assignee", filter.whose().text());
        model.addAttribute("assigneeName", filter.whose().one().map(users::nameOf).orElse(null));
    }
}
