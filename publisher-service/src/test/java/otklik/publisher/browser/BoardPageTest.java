package otklik.publisher.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeedsChromium.class)
@QuarkusTest
@QuarkusTestResource(value = Surroundings.class, restrictToAnnotatedClass = true)
class BoardPageTest {
    private static final List<String> VIEWS =
            List.of("now", "managers", "channels", "heat", "trends", "spin", "quality", "money", "chat/early");
    private static final String HITS = "[...document.querySelectorAll(\".wl .hit\")]";

    private static Chromium chromium;

    private final OffsetDateTime now = Shop.now();
    private Board board;
    private Page page;

    @TestHTTPResource
    URI root;

    Shop shop;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void open() {
        board = new Board(root);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    shop.report();
                    return board.isFresh();
                });
        shop.asks("early", "Наталья С.", "instagram", Shop.TIMUR, "Ау, вы тут?", now.minusMinutes(48));
        shop.asks("late", "Павел Н.", "whatsapp", Shop.ANNA, "Мой номер +7 912 345-67-89", now.minusMinutes(4));
        page = chromium.page();
    }

    @AfterEach
    void close() {
        assertThat(page.complaints()).isEmpty();
        page.close();
    }

    @Test
    void shouldShowWhoWaitsAndFollowWhatHappens() {
        show("now").untilShown("Ау, вы тут?");
        assertThat(page.text("[data-wait=\"early/1\"] .t")).startsWith("48");
        assertThat(page.text("[data-wait=\"late/1\"] .tx")).contains("телефон").doesNotContain("912");
        assertThat(page.text("[data-wait=\"early/1\"] .go a")).contains("CRM");

        shop.asks("new", "Ирина В.", "whatsapp", Shop.ANNA, "и подушку такую же", now.minusSeconds(30));
        page.untilShown("и подушку такую же").until("document.querySelector('#waiting .n').textContent === '3'");
        assertThat(page.value("document.title").asText()).startsWith("(1) Сейчас");

        String before = page.text("[data-wait=\"new/1\"] .t");
        page.until("document.querySelector('[data-wait=\"new/1\"] .t').textContent !== '" + before + "'");

        shop.answers("new", "whatsapp", Shop.ANNA, now.minusSeconds(30), 20);
        page.until("document.querySelector('[data-wait=\"new/1\"].gone')")
                .until("!document.querySelector('[data-wait=\"new/1\"]')")
                .until("document.querySelector('#waiting .n').textContent === '2'");
    }

    @Test
    void shouldOpenWhatIsBehindANumberDownToTheWords() {
        shop.ignored("lost1", "Сергей П.", "whatsapp", Shop.TIMUR, now.minusDays(1));
        shop.ignored(
                "lost2", "Елена Д.", "whatsapp", Shop.TIMUR, now.minusDays(1).minusMinutes(5));
        TreeMap<Long, Integer> waits = new TreeMap<>();
        for (long sec = 60; sec < 1300; sec += 30) {
            waits.put(sec, 2);
        }
        shop.day(Shop.TIMUR, "whatsapp", now.minusDays(1), waits, 2);

        shop.day(Shop.TIMUR, "instagram", now, new TreeMap<>(), 1);

        String number = "main a[href*=\"kind.unanswered%2Fmanager.17\"]";
        show("managers?period=7").until("document.querySelector('" + number + "')?.textContent.trim() === '3'");
        page.run("document.querySelector('" + number + "').focus()").press("Enter");
        page.until("document.querySelectorAll('dialog .found > li').length === 3");
        assertThat(page.text("#sheet-title")).isEqualTo("Без ответа: 3");
        assertThat(page.text(".sheet-of")).contains("Тимур Галеев");

        page.press("Escape").until("!document.querySelector('dialog')");
        assertThat(page.value("document.activeElement.getAttribute('href')").asText())
                .contains("unanswered");
        assertThat(page.value("location.hash").asText()).doesNotContain("sheet");

        page.press("Enter").until("document.querySelectorAll('dialog .hit').length === 3");
        page.click("dialog .found > li:last-child .hit");
        page.untilShown("Есть в наличии?").untilShown("закрыто без ответа").untilShown("слова без пометок");
        assertThat(page.value("location.hash").asText()).contains("chat/lost");
        page.run("history.back()").until("document.querySelector('dialog .found')");
    }

    @Test
    void shouldOfferWhatIsShownAsAFile() {
        show("managers?period=7&channel=whatsapp").until("document.querySelector('.body:not([aria-busy])')");
        String file = "document.querySelector('.bar a[download]').getAttribute('href')";
        assertThat(page.value(file).asText()).contains("managers?", "period=7", "channel=whatsapp", "format=csv");
        assertThat(page.value("fetch(location.origin + " + file
                                + ").then(answer => answer.headers.get('content-type'))")
                        .asText())
                .startsWith("text/csv");
    }

    @Test
    void shouldWriteNumbersAsItsReadersDo() {
        show("now").untilShown("Ждут ответа");
        assertWritten("duration(45)", "45 с");
        assertWritten("duration(245)", "4 мин 05 с");
        assertWritten("duration(599.6)", "10 мин");
        assertWritten("duration(1439)", "24 мин");
        assertWritten("duration(3599)", "1 ч 00 мин");
        assertWritten("duration(24840)", "6 ч 54 мин");
        assertWritten("duration(null)", "—");
        assertWritten("durations(187, 221)", "3:07–3:41");
        assertWritten("durations(660, 900)", "11–15 мин");
        assertWritten("durations(2640, 9000)", "0:44–2:30 ч");
        assertWritten("number(9250800)", "9 250 800");
        assertWritten("number(-3.65, 1)", "−3,7");
        assertWritten("percents(6.5)", "6,5 %");
        assertWritten("signed(12.4)", "+12,4");
        assertWritten("dates('2026-10-24', '2026-11-22')", "24 окт – 22 ноя");
        assertWritten("since('2026-11-21T22:48:00+03:00', '2026-11-22T16:42:00+03:00')", "с вчера 22:48");
    }

    @Test
    void shouldHaveEveryTextInBothLanguages() {
        show("now").untilShown("Ждут ответа");
        String keys = "import('/js/i18n/%s.js').then(bundle => Object.keys(bundle.default).sort().join())";
        assertThat(page.value(keys.formatted("en"))).isEqualTo(page.value(keys.formatted("ru")));
    }

    @Test
    void shouldKeepTheFilterInTheAddress() {
        show("now").untilShown("Ау, вы тут?").choose("[data-filter=channel]", "whatsapp");
        page.until("!document.body.innerText.includes('Ау, вы тут?')").untilShown("Мой номер");
        assertThat(page.value("location.hash").asText()).isEqualTo("#/now?channel=whatsapp");

        page.run("location.reload()").untilShown("Мой номер");
        assertThat(page.value("document.querySelector('[data-filter=channel]').value")
                        .asText())
                .isEqualTo("whatsapp");

        page.choose("[data-filter=manager]", Shop.TIMUR).untilShown("С этими фильтрами никто не ждёт");
        page.click(".calm button").untilShown("Ау, вы тут?");
    }

    @Test
    void shouldFitEveryViewIntoAPhoneAndIntoATablet() {
        for (int width : List.of(320, 390, 768, 1024, 1200, 1280, 1440)) {
            page.size(width, 800);
            for (String view : VIEWS) {
                show(view).until("document.querySelector('.body:not([aria-busy])')");
                assertThat(page.value("document.documentElement.scrollWidth").asInt())
                        .as("%s at %d px", view, width)
                        .isLessThanOrEqualTo(width);
            }
        }
        page.size(390, 800);
        assertThat(page.value("Math.round(document.querySelector('nav').getBoundingClientRect().bottom)")
                        .asInt())
                .isEqualTo(800);
    }

    @Test
    void shouldBeDarkWhereTheSystemIsAndWhereOneWants() {
        String background = "getComputedStyle(document.body).backgroundColor";
        page.scheme("dark");
        show("now").untilShown("Ау, вы тут?");
        assertThat(page.value(background).asText()).isEqualTo("rgb(14, 17, 21)");

        page.click("header .theme").until(background + " === 'rgb(255, 255, 255)'");
        page.run("location.reload()").untilShown("Тема: Светлая");
        page.until(background + " === 'rgb(255, 255, 255)'").run("localStorage.clear()");
    }

    @Test
    void shouldShowNothingToAWrongPassword() {
        for (String path : List.of("", "js/main.js", "api/v1/now", "api/v1/events", "workbook.xlsx")) {
            assertThat(board.status(path, "")).isEqualTo(401);
        }
        assertThat(board.status("api/v1/now", "head:guessed-it")).isEqualTo(401);
        Page stranger = chromium.page();
        stranger.open(board.address("head:guessed-it", "now")).until("document.readyState === 'complete'");
        assertThat(stranger.value("document.body?.innerText ?? ''").asText()).doesNotContain("Сейчас", "Ау");
        stranger.close();
    }

    @Test
    void shouldShowAScriptInANameAsItsText() {
        String evil = "<script>window.hacked=1</script>";
        shop.asks("evil", evil, "whatsapp", Shop.ANNA, "</p><script>window.hacked=1</script>", now.minusMinutes(9));
        show("now").until("document.querySelector('[data-wait=\"evil/1\"]')");
        assertThat(page.text("[data-wait=\"evil/1\"] .sub")).contains(evil);
        page.click("[data-wait=\"evil/1\"] .hit").until("document.querySelector('.msg')");
        assertThat(page.text("h1")).isEqualTo(evil);
        assertThat(page.value("window.hacked === undefined").asBoolean()).isTrue();
        assertThat(page.value("document.querySelectorAll('main img, main script').length")
                        .asInt())
                .isZero();
        shop.answers("evil", "whatsapp", Shop.ANNA, now.minusMinutes(9), 60);
    }

    @Test
    void shouldBeUsedWithoutAMouse() {
        show("now").untilShown("Ау, вы тут?").untilShown("Мой номер");
        page.press("j").until("document.activeElement === " + HITS + "[0]");
        page.press("j").until("document.activeElement === " + HITS + "[1]");
        page.press("k").until("document.activeElement === " + HITS + "[0]");
        page.press("?").until("document.querySelector('dialog.help[open]')");
        page.press("Escape").until("!document.querySelector('dialog')");
        page.press("/").until("document.activeElement.dataset.filter === 'channel'");
        page.run("document.activeElement.blur()").press("j").press("Enter").until("document.querySelector('.msg.hl')");
        assertThat(page.value("location.hash").asText()).startsWith("#/chat/early");
    }

    @Test
    void shouldSpeakEnglishWhereOneWants() {
        show("now").untilShown("Ждут ответа").click("#language").untilShown("Waiting");
        assertThat(page.value("document.documentElement.lang").asText()).isEqualTo("en");
        page.run("location.hash = '#/managers'").until("document.querySelector('h1').textContent === 'Managers'");
        page.click("#language").until("document.querySelector('h1').textContent === 'Менеджеры'");
    }

    private void assertWritten(String call, String expected) {
        String written = page.value("import('/js/format.js').then(format => format." + call + ")")
                .asText();
        assertThat(written.replace('\u00a0', ' ')).as(call).isEqualTo(expected);
    }

    private Page show(String view) {
        return page.open("about:blank").open(board.address(view));
    }
}
