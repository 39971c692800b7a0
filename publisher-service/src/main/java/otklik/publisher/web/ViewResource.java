package otklik.publisher.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import otklik.publisher.board.ChannelView;
import otklik.publisher.board.HeatView;
import otklik.publisher.board.Look;
import otklik.publisher.board.MetaView;
import otklik.publisher.board.MoneyView;
import otklik.publisher.board.NowView;
import otklik.publisher.board.PaymentRow;
import otklik.publisher.board.QualityView;
import otklik.publisher.board.Query;
import otklik.publisher.board.SpinView;
import otklik.publisher.board.StaffView;
import otklik.publisher.board.TrendView;
import otklik.publisher.board.WaitRow;
import otklik.publisher.live.BoardState;

/** The views of the board. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "views")
public class ViewResource {
    private final BoardState state;

    public ViewResource(BoardState state) {
        this.state = state;
    }

    @GET
    @Path("meta")
    @Operation(summary = "What can be asked for, and what figures are measured against")
    public MetaView meta() {
        return state.look(MetaView::of);
    }

    @GET
    @Path("now")
    @Operation(summary = "Who waits now, today against yesterday; dates are not looked at")
    @APIResponseSchema(NowView.class)
    public Response now(@BeanParam Asked asked) {
        return answer(asked, NowView::of, WaitRow.class, NowView::waits);
    }

    @GET
    @Path("managers")
    @Operation(summary = "Managers of the period, with the interval of each figure")
    @APIResponseSchema(StaffView.class)
    public Response managers(@BeanParam Asked asked) {
        return answer(asked, StaffView::of, StaffView.Row.class, StaffView::rows);
    }

    @GET
    @Path("channels")
    @Operation(summary = "Channels of the period")
    @APIResponseSchema(ChannelView.class)
    public Response channels(@BeanParam Asked asked) {
        return answer(asked, ChannelView::of, ChannelView.Row.class, ChannelView::rows);
    }

    @GET
    @Path("heat")
    @Operation(summary = "Weekdays and hours: when clients write, and when they wait; not by manager")
    @APIResponseSchema(HeatView.class)
    public Response heat(@BeanParam Asked asked) {
        return answer(asked, HeatView::of, HeatView.Cell.class, HeatView::cells);
    }

    @GET
    @Path("trends")
    @Operation(summary = "Every date of the period")
    @APIResponseSchema(TrendView.class)
    public Response trends(@BeanParam Asked asked) {
        return answer(asked, TrendView::of, TrendView.Day.class, TrendView::days);
    }

    @GET
    @Path("spin")
    @Operation(summary = "SPIN of managers against the targets, over all that is counted")
    @APIResponseSchema(SpinView.class)
    public Response spin(@BeanParam Asked asked) {
        return answer(asked, SpinView::of, SpinRow.class, SpinRow::of);
    }

    @GET
    @Path("quality")
    @Operation(summary = "Chats to learn from, over all that is counted")
    @APIResponseSchema(QualityView.class)
    public Response quality(@BeanParam Asked asked) {
        return answer(
                asked,
                (look, query) -> QualityView.of(look, query, asked.page()),
                QualityView.Row.class,
                QualityView::rows);
    }

    @GET
    @Path("money")
    @Operation(summary = "Orders of the period; managers and behaviour over all that is counted")
    @APIResponseSchema(MoneyView.class)
    public Response money(@BeanParam Asked asked) {
        return answer(asked, MoneyView::of, PaymentRow.class, MoneyView::managers);
    }

    private <V, R extends Record> Response answer(
            Asked asked, BiFunction<Look, Query, V> view, Class<R> type, Function<V, List<R>> rows) {
        return Answers.answer(state, asked, view, type, rows);
    }
}
