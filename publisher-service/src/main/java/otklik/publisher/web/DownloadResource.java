package otklik.publisher.web;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import otklik.publisher.BoardSettings;
import otklik.publisher.Settings;
import otklik.publisher.board.CountedMessages;
import otklik.publisher.download.Tabs;
import otklik.publisher.live.BoardState;
import otklik.publisher.tab.Layout;

/** The tabs as files, as the topics are when they are asked for; one download at a time. */
@Path("/")
@Singleton
@Tag(name = "downloads")
public class DownloadResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Settings settings;
    private final BoardSettings board;
    private final BoardState state;
    private final Tabs tabs;
    private final Semaphore turn = new Semaphore(1);

    public DownloadResource(
            Settings settings,
            BoardSettings board,
            BoardState state,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.settings = settings;
        this.board = board;
        this.state = state;
        this.tabs = new Tabs(kafka, settings.zone(), board.rules().redaction());
    }

    @GET
    @Path("workbook.xlsx")
    @Produces(XLSX)
    @Operation(summary = "All tabs in one file")
    public Response workbook() {
        CountedMessages counted = counted();
        return file("otklik.xlsx", XLSX, out -> tabs.workbook(counted, settings.maxRows(), out));
    }

    @GET
    @Path("tabs/{name}.csv")
    @Produces(CSV)
    @Operation(summary = "One tab: semicolons, decimal commas, UTF-8 with its mark")
    public Response tab(@PathParam("name") String name) {
        Optional<Layout> layout = Tabs.tab(name);
        if (layout.isEmpty()) {
            return Problem.answer(404, "not_found", "name", "there is no such tab");
        }
        CountedMessages counted = counted();
        return file(name + ".csv", CSV, out -> tabs.csv(layout.get(), counted, out));
    }

    private CountedMessages counted() {
        return state.look(look -> CountedMessages.of(look, board.excludeTags()));
    }

    private Response file(String name, String type, StreamingOutput content) {
        if (!state.reading().complete()) {
            return Problem.answer(503, "unavailable", null, "the topics are still being read");
        }
        if (turn.availablePermits() == 0) {
            return Problem.answer(503, "unavailable", null, "another download is under way");
        }
        StreamingOutput guarded = out -> inTurn(content, out);
        return Response.ok(guarded, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** Taken only when the content is written: whoever asks for the headers alone takes none. */
    private void inTurn(StreamingOutput content, OutputStream out) throws IOException {
        if (!turn.tryAcquire()) {
            throw new IOException("another download is under way");
        }
        try {
            content.write(out);
        } finally {
            turn.release();
        }
    }
}
