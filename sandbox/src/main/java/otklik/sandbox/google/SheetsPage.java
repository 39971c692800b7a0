package otklik.sandbox.google;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A plain page for a person: the tabs, and the first rows of one of them. */
final class SheetsPage {
    private static final int FIRST = 200;
    private static final String HEAD =
            """
            <!doctype html><html lang="ru"><meta charset="utf-8"><title>Google Таблица: демонстрация</title>
            <style>body{font:14px system-ui;margin:24px;color:#1f2328}nav a{margin-right:12px}
            nav a[aria-current]{font-weight:600;color:inherit}table{border-collapse:collapse;margin-top:16px}
            th,td{border:1px solid #d0d7de;padding:4px 8px;text-align:left;vertical-align:top;max-width:420px}
            td.n{text-align:right}th{background:#f6f8fa;position:sticky;top:0}</style>
            <h1>Google Таблица: демонстрация</h1><nav>
            """;

    private SheetsPage() {}

    static String html(Workbook workbook, Optional<String> asked) {
        Tab shown = asked.flatMap(workbook::named).orElse(workbook.tabs.get(0));
        StringBuilder html = new StringBuilder(HEAD);
        workbook.tabs.forEach(tab -> link(html, tab, tab == shown));
        html.append("</nav><p>Строк: ").append(Math.max(0, shown.heldRows() - 1));
        if (shown.heldRows() > FIRST) {
            html.append(", показаны первые ").append(FIRST);
        }
        html.append("</p><table>");
        for (int row = 0; row < Math.min(FIRST + 1, shown.heldRows()); row++) {
            row(html, shown, row);
        }
        return html.append("</table></html>").toString();
    }

    private static void link(StringBuilder html, Tab tab, boolean current) {
        html.append("<a href=\"?tab=")
                .append(URLEncoder.encode(tab.title, StandardCharsets.UTF_8))
                .append(current ? "\" aria-current=\"page\">" : "\">")
                .append(escaped(tab.title))
                .append("</a>");
    }

    private static void row(StringBuilder html, Tab tab, int row) {
        html.append("<tr>");
        for (int column = 0; column < width(tab); column++) {
            Object cell = Cells.plain(tab.cell(row, column));
            String kind = row == 0 ? "<th>" : cell instanceof Number ? "<td class=n>" : "<td>";
            html.append(kind).append(escaped(cell.toString()));
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
