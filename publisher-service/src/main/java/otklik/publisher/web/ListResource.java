package otklik.publisher.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import otklik.publisher.board.ChatList;
import otklik.publisher.board.ChatRow;
import otklik.publisher.board.DayList;
import otklik.publisher.board.OrderList;
import otklik.publisher.board.WaitList;
import otklik.publisher.board.WaitRow;
import otklik.publisher.live.BoardState;

/** The waits, chats, orders and days behind the figures: as many as the figure says. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lists")
public class ListResource {
    private final BoardState state;

    public ListResource(BoardState state) {
        this.state = state;
    }

    @GET
    @Path("waits")
    @Operation(summary = "Waits behind a figure; those that are open first")
    @APIResponseSchema(WaitList.class)
    public Response waits(
            @BeanParam Asked asked,
            @Parameter(
                            description =
                                    "open, past_target (both now, whatever the dates), open_in_period, waits, answered, counted,"
                                            + " unanswered, slow, out_of_hours or no_reply_needed")
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = "That opened on this local date, in place of the period") @QueryParam("date")
                    String date,
            @Parameter(description = "1 is Monday") @QueryParam("weekday") String weekday,
            @Parameter(description = "Local hour, 0 to 23") @QueryParam("hour") String hour) {
        WaitList.Kind wanted = WaitList.Kind.of(Asked.given(kind).orElse("waits"))
                .orElseThrow(() -> new WrongParameter("kind", "is no kind of waits"));
        Asked.given(date).ifPresent(day -> {
            asked.from = Asked.date("date", day).toString();
            asked.to = asked.from;
        });
        WaitList.Moment moment = new WaitList.Moment(weekday(weekday), hour(hour));
        return Answers.list(
                state,
                asked,
                (look, query) -> WaitList.of(look, query, wanted, moment, asked.page()),
                WaitRow.class,
                (look, query) -> WaitList.listing(look, query, wanted, moment));
    }

    @GET
    @Path("chats")
    @Operation(summary = "Chats behind a figure, the latest first")
    @APIResponseSchema(ChatList.class)
    public Response chats(
            @BeanParam Asked asked,
            @Parameter(
                            description = "waited (of the period); over all that is counted: all, no_reply,"
                                    + " slow_first_reply, unanswered_inbound, advice, quality, ordered, paid, spin")
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = "With kind=advice: of this advice, as NEXT_STEP") @QueryParam("code") String code,
            @Parameter(description = "With kind=spin: s, p, i, n or full; no_s and so on for chats without")
                    @QueryParam("stage")
                    String stage) {
        ChatList.Kind wanted = ChatList.Kind.of(Asked.given(kind).orElse("all"))
                .orElseThrow(() -> new WrongParameter("kind", "is no kind of chats"));
        Optional<String> ofStage = Asked.given(stage);
        if (ofStage.filter(name -> !name.matches("(no_)?(s|p|i|n|full)")).isPresent()) {
            throw new WrongParameter("stage", "is none of s, p, i, n, full, no_s, no_p, no_i, no_n, no_full");
        }
        ChatList.Detail detail = new ChatList.Detail(Asked.given(code), ofStage);
        return Answers.list(
                state,
                asked,
                (look, query) -> ChatList.of(look, query, wanted, detail, asked.page()),
                ChatRow.class,
                (look, query) -> ChatList.listing(look, query, wanted, detail));
    }

    @GET
    @Path("orders")
    @Operation(summary = "Orders behind the figures of days")
    @APIResponseSchema(OrderList.class)
    public Response orders(
            @BeanParam Asked asked, @Parameter(description = "all or paid") @QueryParam("kind") String kind) {
        String wanted = Asked.given(kind).orElse("all");
        if (!"all".equals(wanted) && !"paid".equals(wanted)) {
            throw new WrongParameter("kind", "is neither all nor paid");
        }
        return Answers.list(
                state,
                asked,
                (look, query) -> OrderList.of(look, query, "paid".equals(wanted), asked.page()),
                OrderList.Row.class,
                (look, query) -> OrderList.listing(look, query, "paid".equals(wanted)));
    }

    @GET
    @Path("days")
    @Operation(summary = "The rows that every sum is made of: a manager, channel and date each")
    @APIResponseSchema(DayList.class)
    public Response days(@BeanParam Asked asked) {
        return Answers.answer(state, asked, DayList::of, DayList.Row.class, DayList::rows);
    }

    private static Optional<DayOfWeek> weekday(String value) {
        return Asked.given(value).map(text -> DayOfWeek.of(Asked.number("weekday", text, 1, 1, 7)));
    }

    private static OptionalInt hour(String value) {
        return Asked.given(value)
                .map(text -> OptionalInt.of(Asked.number("hour", text, 0, 0, 23)))
                .orElse(OptionalInt.empty());
    }
}
