// The report in a real browser, as readers use it. ANNALS names the built program.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
const annals = process.env.ANNALS;
const folder = mkdtempSync(path.join(tmpdir(), 'annals-report-'));
const report = path.join(folder, 'report.html'), hostile = path.join(folder, 'hostile.html'), compared = path.join(folder, 'compared.html');
const articles = readdirSync(path.join(root, 'examples/articles')).map(name => path.join(root, 'examples/articles', name));
let browser;

const odd = `<script>window.hacked=1</script><img src=x onerror="window.hacked=1">"'</textarea>--><!--\u202e rtl \u{1F600} & \\u003c`;

function hostile_timeline() {
  const event = (id, date) => ({
    id: odd + id, type: 'OTHER:' + odd, mode: odd, contexts: [odd], status: 'actual', sources: ['A' + odd], targets: [odd], date, date_basis: 'text',
    places: [odd], attributed_to: [odd], quantities: [{ kind: odd, low: 1, high: 2, text: odd }], confidence: 0.5, salience: 0.5, sources_count: 2,
    first_reported: { article: odd, day: '2021-01-01' }, conflicts: [{ field: odd, values: [{ value: odd, article: odd }] }],
    evidence: [0, 1].map(n => ({ start: 0, end: 9, text: odd, trigger: { start: 0, end: 8, text: '<script>' }, rule: odd, article: odd + n, source: odd + n })),
  });
  return {
    schema: 'annals/timeline/1', relations: [{ from: odd + 1, to: odd + 2, kind: 'responds_to', basis: odd }],
    articles: [0, 1].map(n => ({ id: odd + n, source: odd + n, published: '2021-01-01', title: odd, url: 'javascript:window.hacked=1' })),
    actors: [{ id: 'A' + odd, name: odd, kind: 'state', country: '', affiliation: '' }],
    events: [event(1, '2021-01-01'), event(2, '2021-02'), event(3, '')],
  };
}

// A comparison of the first two events, as `annals compare` writes one.
function comparison(page) {
  const data = JSON.parse(/<script type="application\/json" id="data">([^]*?)<\/script>/.exec(page)[1]);
  const [a, b, c] = data.events.map(event => event.id);
  return { schema: 'annals/comparison/1', sides: [{ name: 'Left' }, { name: 'Right' }],
    shared: [{ events: { Left: a, Right: b }, score: 0.9, reasons: ['same type'], conflicts: [{ field: 'date', values: ['x', 'y'] }], lag_days: 2 }],
    only: { Left: [c], Right: [] }, order: { kendall_tau: 0.5, inversions: [] }, summary: { jaccard: 0.5 } };
}

// Opens the file, runs `use`, and checks that nothing was asked for, nothing went wrong.
async function visit(file, use, { hash = '', ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const problems = [];
  page.on('console', message => { if (['error', 'warning'].includes(message.type())) problems.push(message.text()); });
  page.on('pageerror', error => problems.push(String(error)));
  page.on('request', request => { if (!request.url().startsWith('file:') || request.url().split('#')[0] !== pathToFileURL(file).href) problems.push('asked for ' + request.url()); });
  await page.goto(pathToFileURL(file).href + hash);
  await page.waitForFunction(() => document.querySelector('.timeline-view canvas')?.dataset.shown !== undefined || document.body.dataset.view !== 'timeline');
  await page.waitForSelector('.table-view tbody tr', { state: 'attached' });  // drawn after the chart
  await use(page);
  assert.deepEqual(problems, []);
  await context.close();
}
const count = (page, selector) => page.locator(selector).count();
const ink = page => page.evaluate(() => {
  const canvas = document.querySelector('.timeline-view canvas');
  return new Set(new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size;
});

before(async () => {
  execFileSync(annals, ['build', ...articles, '-o', report]);
  writeFileSync(path.join(folder, 'hostile.json'), JSON.stringify(hostile_timeline()));
  execFileSync(annals, ['export', path.join(folder, 'hostile.json'), '-o', hostile]);
  const page = readFileSync(report, 'utf8');
  writeFileSync(compared, page.replace('"comparison":null', () => '"comparison":' + JSON.stringify(comparison(page))));
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the report', () => {
  it('opens and draws the timeline', () => visit(report, async page => {
    assert.match(await page.title(), /Timeline of 4 articles/);
    assert.ok(await ink(page) > 10);
  }));

  it('holds its events in a table too', () => visit(report, async page => {
    const rows = await count(page, '.table-view tbody tr');
    assert.ok(rows > 20);
    assert.match(await page.locator('.count').textContent(), new RegExp(`^${rows} events`));
  }));

  it('filters by text, type, status and actor, and clears', () => visit(report, async page => {
    const all = await count(page, 'tbody tr[data-event-id]');
    await page.getByLabel('Search sentences').fill('sanctions');
    await page.waitForFunction(n => document.querySelectorAll('tbody tr[data-event-id]').length < n, all);
    assert.ok(await count(page, 'tbody tr[data-event-id]') > 0);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    assert.equal(await count(page, 'tbody tr[data-event-id]'), all);
    await page.locator('.key button[data-type=AGREE]').click();
    assert.ok(await count(page, 'tbody tr[data-event-id]') < all);
    await page.locator('.key button[data-type=AGREE]').click();
    await page.getByLabel('Status').selectOption('planned');
    assert.ok(await count(page, 'tbody tr[data-event-id]') < all);
    await page.getByLabel('Status').selectOption('');
    await page.getByLabel('Actor', { exact: true }).fill('Belarus');
    await page.getByLabel('Actor', { exact: true }).press('Enter');
    assert.ok(await count(page, 'tbody tr[data-event-id]') < all);
    assert.match(page.url(), /actor=BLR/);
  }));

  it('leads from a mark on the chart to the sentence, its trigger marked', () => visit(report, async page => {
    const box = await page.locator('.timeline-view .chart').boundingBox();
    for (let x = 170; x < box.width && !(await count(page, '.detail blockquote')); x += 12)
      for (const y of [36, 57]) await page.mouse.click(box.x + x, box.y + y);
    assert.ok(await count(page, '.detail blockquote mark') >= 1);
  }));

  it('opens an event by its address, and puts the selection into the address', () => visit(report, async page => {
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.locator('tbody button').nth(2).click();
    const address = page.url();
    const heading = await page.locator('.detail h2').textContent();
    await page.goto('about:blank');
    await page.goto(address);
    assert.equal(await page.locator('.detail h2').textContent(), heading);
    assert.equal(await page.locator('body').getAttribute('data-view'), 'table');
  }));

  it('compares two sources sentence by sentence', () => visit(report, async page => {
    await page.getByRole('tab', { name: 'Compare' }).click();
    assert.match(await page.locator('.compare-view .summary').textContent(), /told by both · .* only above/);
    const before = await page.locator('.compare-view .columns').textContent();
    await page.locator('.chooser select').first().selectOption({ index: 2 });
    assert.notEqual(await page.locator('.compare-view .columns').textContent(), before);
  }));

  it('shows a comparison that it holds', () => visit(compared, async page => {
    assert.equal(await page.locator('body').getAttribute('data-view'), 'compare');
    assert.match(await page.locator('.compare-view .summary').textContent(), /^1 told by both · 1 only above · 0 only below/);
    assert.match(await page.locator('.lists tbody').textContent(), /Disagree: date x \/ y.*Reported apart by 2 days/s);
  }));

  it('follows the reader to the dark', () => visit(report, async page => {
    const colours = () => page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color].join());
    const dark = await colours();
    await page.emulateMedia({ colorScheme: 'light' });
    assert.notEqual(await colours(), dark);
    await page.getByRole('button', { name: 'Light or dark' }).click();
    assert.equal(await colours(), dark);
  }, { colorScheme: 'dark' }));

  it('can be used by keyboard alone', () => visit(report, async page => {
    await page.locator('.timeline-view .chart').focus();
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    assert.ok(await count(page, '.detail blockquote mark') >= 1);
    const range = await page.locator('.range').textContent();
    await page.keyboard.press('+');
    await page.waitForFunction(text => document.querySelector('.range').textContent !== text, range);
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H2');
    await page.keyboard.press('Escape');
    assert.equal(await count(page, '.detail blockquote'), 0);
    await page.getByRole('tab', { name: 'Timeline' }).focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.locator('body').getAttribute('data-view'), 'graph');
  }));

  it('filters by a click on an actor of the graph', () => visit(report, async page => {
    await page.getByRole('tab', { name: 'Actors' }).click();
    const box = await page.locator('.graph-view canvas').boundingBox();
    for (let x = 20; x < box.width && !page.url().includes('actor='); x += 14)
      for (let y = 20; y < box.height && !page.url().includes('actor='); y += 14) await page.mouse.click(box.x + x, box.y + y);
    assert.match(page.url(), /actor=/);
  }));

  it('fits a small screen without scrolling sideways', () => visit(report, async page => {
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  }, { viewport: { width: 360, height: 700 } }));

  it('saves the chart as an image', () => visit(report, async page => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the chart as an image' }).click()]);
    assert.equal(download.suggestedFilename(), 'timeline.png');
  }));

  it('shows hostile text as text', () => visit(hostile, async page => {
    for (const view of ['Actors', 'Compare', 'Table']) await page.getByRole('tab', { name: view }).click();
    await page.locator('tbody tr[data-event-id] button').first().click();
    assert.ok((await page.locator('.detail blockquote').first().textContent()).includes('<script>window.hacked=1</script>'));
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.equal(await count(page, 'a[href^="javascript:"], img'), 0);
  }));

  it('is what web/src builds', () => {
    const page = readFileSync(path.join(root, 'web/dist/report.html'));
    execFileSync('node', ['build.mjs', path.join(folder, 'built.html')], { cwd: path.join(root, 'web'), stdio: 'pipe' });
    assert.ok(page.equals(readFileSync(path.join(folder, 'built.html'))), 'run `npm run build` in web/ and commit dist/');
  });
});
