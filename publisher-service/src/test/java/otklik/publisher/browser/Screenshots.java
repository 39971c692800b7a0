package otklik.publisher.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A command: takes the README's pictures from a running board. {@code Screenshots http://127.0.0.1:8083 docs/screenshots} */
public final class Screenshots {
    private static final int WIDE = 1280;
    private static final int HIGH = 860;

    private final Page page;
    private final String board;
    private final Path folder;

    private Screenshots(Page page, String board, Path folder) {
        this.page = page;
        this.board = board;
        this.folder = folder;
    }

    public static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        try (Chromium chromium = Chromium.start();
                Page page = chromium.page()) {
            new Screenshots(page, arguments[0].replaceAll("/+$", ""), folder).takeAll();
        }
    }

    private void takeAll() {
        page.scheme("light").size(WIDE, HIGH);
        take("now", "now");
        take("managers", "managers?period=30");
        take("heat", "heat?period=30");
        take("trends", "trends?period=30");
        take("spin", "spin?manager=" + talkative());
        take("money", "money?period=90");
        take("chat", "chat/" + instructive());
        page.scheme("dark");
        take("dark", "managers?period=30");
        page.scheme("light").size(390, 844);
        take("phone", "now");
    }

    /** The manager of whom the SPIN view has most to tell. */
    private String talkative() {
        return of("/api/v1/spin", "rows.sort((a, b) => b.chats - a.chats)[0].manager_id");
    }

    /** A chat of some length that shows why advice was given. */
    private String instructive() {
        return of("/api/v1/chats?kind=advice&code=NEXT_STEP", "rows.find(row => row.outbound > 3).chat_id");
    }

    private void take(String name, String address) {
        page.open("about:blank").open(board + "/#/" + address);
        page.until("document.documentElement.dataset.fresh === 'fresh'")
                .until("document.querySelector('.body:not([aria-busy])')");
        if (name.equals("trends")) {
            page.until("window.Chart && Object.keys(window.Chart.instances).length === 3");
        }
        page.run("document.activeElement.blur()").screenshot(folder.resolve(name + ".png"));
    }

    private String of(String path, String wanted) {
        return page.value("fetch('" + path + "').then(answer => answer.json()).then(body => body." + wanted + ")")
                .asText();
    }
}
