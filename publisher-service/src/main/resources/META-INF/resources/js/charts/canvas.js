// Charts by day, drawn by Chart.js from its WebJar, read only where a view needs it.
import {h} from '../dom.js';
import {locale} from '../i18n.js';

const SOURCE = '/webjars/chart.js/4.5.1/dist/chart.umd.min.js';
let reading;

function library() {
    reading ??= new Promise((done, failed) => {
        const script = h('script', {src: SOURCE});
        script.onload = () => done(window.Chart);
        script.onerror = () => {
            reading = undefined;
            failed(new Error('chart.js'));
        };
        document.head.append(script);
    });
    return reading;
}

/**
 * A figure with a chart, drawn as soon as the library is there.
 * @param series [{label, values, kind: 'line'|'bar', tone, dashed}] tone names a colour token
 * @returns {element, end} `end` gives its memory back
 */
export function dayChart({heading, labels, series, format, onday}) {
    const canvas = h('canvas', {role: 'img', 'aria-label': heading});
    const element = h('figure', {}, h('figcaption', {}, h('h2', {}, heading)), h('div', {class: 'canvas'}, canvas));
    let chart;
    let ended = false;
    const draw = Chart => {
        chart?.destroy();
        chart = ended ? null : new Chart(canvas, options({labels, series, format, onday}));
    };
    const redraw = () => window.Chart && draw(window.Chart);
    library().then(draw, () => element.remove());
    window.addEventListener('themed', redraw);
    return {
        element,
        end: () => {
            ended = true;
            window.removeEventListener('themed', redraw);
            chart?.destroy();
        },
    };
}

function options({labels, series, format, onday}) {
    const token = resolved;
    const text = {color: token('--mute'), font: {family: getComputedStyle(document.body).fontFamily, size: 11}};
    const axis = {
        ticks: {...text, maxRotation: 0, autoSkipPadding: 12},
        grid: {color: token('--line')},
        border: {display: false},
    };
    return {
        data: {labels, datasets: series.map(one => dataset(one, token(`--${one.tone}`)))},
        options: {
            animation: false,
            maintainAspectRatio: false,
            locale: locale(),
            interaction: {mode: 'index', intersect: false},
            onClick: (event, hits) => hits.length > 0 && onday(hits[0].index),
            scales: {
                x: {...axis, grid: {display: false}},
                y: {...axis, beginAtZero: true, ticks: {...axis.ticks, callback: format.axis}},
            },
            plugins: {
                legend: {labels: {...text, boxWidth: 14, boxHeight: 2}, align: 'start'},
                tooltip: {callbacks: {label: item => `${item.dataset.label}: ${format.value(item.raw)}`}},
            },
        },
    };
}

function dataset({label, values, kind, dashed}, colour) {
    return {
        type: kind,
        label,
        data: values,
        borderColor: colour,
        backgroundColor: colour,
        borderWidth: kind === 'line' ? 1.6 : 0,
        borderDash: dashed ? [3, 3] : [],
        pointRadius: dashed ? 0 : 1.6,
        spanGaps: false,
        maxBarThickness: 22,
    };
}

// A canvas knows no light-dark(): the colour as an element shows it.
function resolved(name) {
    const probe = h('i', {style: {color: `var(${name})`}, hidden: true});
    document.body.append(probe);
    const {color} = getComputedStyle(probe);
    probe.remove();
    return color;
}
