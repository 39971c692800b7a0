package otklik.publisher.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import otklik.events.crm.Message;
import otklik.publisher.BoardSettings;
import otklik.publisher.board.ChatView;
import otklik.publisher.board.Conversation;
import otklik.publisher.board.CountedMessages;
import otklik.publisher.board.Judged;
import otklik.publisher.board.Places;
import otklik.publisher.board.Versions;
import otklik.publisher.live.BoardState;
import otklik.publisher.live.ChatTexts;
import otklik.publisher.live.Verdicts;

/** A chat as evidence. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lists")
public class ChatResource {
    private static final int MOST_MESSAGES = 500;
    private static final int MOST_VERSIONS = 700;

    private final BoardSettings settings;
    private final BoardState state;
    private final ChatTexts texts;
    private final Verdicts verdicts;

    public ChatResource(BoardSettings settings, BoardState state, ChatTexts texts, Verdicts verdicts) {
        this.settings = settings;
        this.state = state;
        this.texts = texts;
        this.verdicts = verdicts;
    }

    /** Where its messages stand. */
    private record Found(int partition, long[] offsets, boolean more) {
        static Found of(Places places) {
            return new Found(places.partition(), places.last(MOST_VERSIONS), places.count() > MOST_VERSIONS);
        }
    }

    @GET
    @Path("chats/{chat_id}")
    @Operation(
            summary = "A chat with its messages, the words that marks rest on, its waits and what the analysis advises")
    @APIResponseSchema(ChatView.class)
    public Response chat(@PathParam("chat_id") String chatId) {
        Optional<Found> found =
                state.look(look -> look.facts().messagesOf(chatId).map(Found::of));
        List<Message> all = found.map(place -> Versions.latest(texts.read(place.partition(), place.offsets())))
                .orElse(List.of());
        boolean more = found.filter(Found::more).isPresent() || all.size() > MOST_MESSAGES;
        List<Message> shown = all.subList(Math.max(0, all.size() - MOST_MESSAGES), all.size());
        Judged judged = verdicts.of(shown);
        Conversation conversation =
                Conversation.of(shown, more, judged, state.rules().redaction());
        Optional<ChatView> view = state.look(look ->
                ChatView.of(look, chatId, conversation, CountedMessages.ofChat(look, settings.excludeTags(), chatId)));
        return view.map(chat -> Response.ok(chat).build())
                .orElseGet(() -> Problem.answer(404, "not_found", null, "there is no such chat"));
    }
}
