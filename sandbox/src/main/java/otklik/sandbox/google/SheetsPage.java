package otklik.sandbox.google;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A plain page for a person, always fresh: the tabs, and the last rows of one of them, where new ones come. */
final class SheetsPage {
    private static final int LAST = 200;
    private static final String HEAD =
            """
            <!doctype html><html lang="ru"><meta charset="utf-8"><meta http-equiv="refresh" content="5"><title>Google Таблица: демонстрация</title>
            <style>body{font:14px system-ui;margin:24px;color:#1f2328}nav a{margin-right:12px}
            nav a[aria-current]{font-weight:600;color:inherit}table{border-collapse:collapse;margin-top:16px}
            th,td{border:1px solid #d0d7de;padding:4px 8px;text-align:left;vertical-align:top;max-width:420px}
            td.n{text-align:right}th{background:#f6f8fa;position:sticky;top:0;vertical-align:bottom}</style>
            <h1>Google Таблица: демонстрация</h1><nav>
            """;

    private SheetsPage() {}

    static String html(Workbook workbook, Optional<String> asked) {
        Tab shown = asked.flatMap(workbook::named).orElseGet(() -> first(workbook));
        StringBuilder html = new StringBuilder(HEAD);
        workbook.tabs.forEach(tab -> link(html, tab, tab == shown));
        html.append("</nav><p>Строк: ").append(Math.max(0, shown.heldRows() - 1));
        int from = Math.max(1, shown.heldRows() - LAST);
        if (from > 1) {
            html.append(", показаны последние ").append(LAST);
        }
        html.append("</p><table>");
        header(html, shown);
        for (int row = from; row < shown.heldRows(); row++) {
            row(html, shown, row);
        }
        return html.append("</table></html>").toString();
    }

    /** The first tab that holds anything: a new spreadsheet begins with an empty one. */
    private static Tab first(Workbook workbook) {
        return workbook.tabs.stream()
                .filter(tab -> tab.heldRows() > 0)
                .findFirst()
                .orElse(workbook.tabs.get(0));
    }

    private static void link(StringBuilder html, Tab tab, boolean current) {
        html.append("<a href=\"?tab=")
                .append(URLEncoder.encode(tab.title, StandardCharsets.UTF_8))
                .append(current ? "\" aria-current=\"page\">" : "\">")
                .append(escaped(tab.title))
                .append("</a>");
    }

    /** Long names may break, so that all columns fit. */
    private static void header(StringBuilder html, Tab tab) {
        html.append("<tr>");
        for (int column = 0; column < width(tab); column++) {
            String name = Cells.plain(tab.cell(0, column)).toString();
            html.append("<th>").append(escaped(name).replace("_", "_<wbr>"));
        }
    }

    private static void row(StringBuilder html, Tab tab, int row) {
        html.append("<tr>");
        for (int column = 0; column < width(tab); column++) {
            Object cell = Cells.plain(tab.cell(row, column));
            html.append(cell instanceof Number ? "<td class=n>" : "<td>").append(escaped(cell.toString()));
        }
    }

    private static int width(Tab tab) {
        int width = tab.columnCount;
        while (width > 1 && tab.cell(0, width - 1) == null) {
            width--;
        }
        return width;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
