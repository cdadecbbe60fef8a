// Two sources side by side: mirrored lanes over one axis, with links between what both tell.
import { Axis, steer } from './axis';
import { Comparison, Event, headline, publishers_of } from './data';
import { colour, el, fit_canvas, once_a_frame } from './dom';
import { Box, draw_mark, hit } from './mark';
import { Model } from './model';

interface Pair {
  a: number; // index of an event, -1 when only the other side tells it
  b: number;
  is_more?: boolean; // the same event again, which one side tells as several acts
  notes: string[]; // where the sides disagree, why they were joined
}

const mark_height = 11, axis_height = 22, gap = 34; // between the lanes, where links are drawn

// Anything that a comparison may hold, in words.
function in_words(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(in_words).filter(Boolean).join(' / ');
  if (typeof value === 'object' && 'value' in value) {
    const { value: said, side, source, article } = value as Record<string, unknown>;
    const by = side ?? source ?? article;
    return in_words(said) + (by === undefined ? '' : ` (${in_words(by)})`);
  }
  if (typeof value === 'object' && 'field' in value && 'values' in value) return `${in_words(value.field)} ${in_words(value.values)}`;
  if (typeof value === 'object') return Object.entries(value).map(([key, part]) => `${key.replaceAll('_', ' ')}: ${in_words(part)}`).join(', ');
  return String(value);
}

export class Compare {
  readonly element = el('section', { class: 'compare-view', 'aria-label': 'Comparison of two sources' });
  readonly redraw = once_a_frame(() => this.draw());
  private readonly canvas = el('canvas', { class: 'chart', tabindex: 0, role: 'img', 'aria-label': 'Both sides over time; the lists below hold the same events.' });
  private readonly axis = new Axis();
  private readonly lists = el('div', { class: 'lists' });
  private readonly summary = el('p', { class: 'summary' });
  private readonly chooser = el('div', { class: 'chooser' });
  private pairs: Pair[] = [];
  private boxes: Box[] = [];
  private made_for = '';

  constructor(private readonly model: Model) {
    steer(this.canvas, this.axis, { moved: () => this.redraw(), clicked: (x, y) => this.click(x, y) });
    this.element.append(this.chooser, this.summary, this.canvas, this.lists);
  }

  get is_possible(): boolean {
    return this.names.length >= 2;
  }

  private get names(): string[] {
    return this.model.data.comparison?.sides.map(side => side.name) ?? this.model.sources;
  }

  update(): void {
    const names = this.names;
    const [first, second] = this.closest();
    const a = names.includes(this.model.side_a) ? this.model.side_a : first;
    const b = names.includes(this.model.side_b) && this.model.side_b !== a ? this.model.side_b
      : second !== a ? second : first;
    const key = JSON.stringify([a, b, this.model.archive.is_here, this.model.visible.length, this.model.filter.text, this.model.filter.actor,
      this.model.filter.status, this.model.filter.source, [...this.model.filter.hidden_types]]);
    if (key !== this.made_for) {
      this.made_for = key;
      const visible = new Set(this.model.visible);
      const all = this.model.data.comparison ? this.given_pairs(this.model.data.comparison, a, b) : this.source_pairs(a, b);
      this.pairs = all.filter(pair => visible.has(pair.a) || visible.has(pair.b));
      this.draw_chooser(a, b);
      this.fit_axis();
      this.draw_lists(a, b);
    }
    this.redraw();
  }

  // The sides to begin with: of a comparison its first two, else the sources that share most events.
  private closest(): [string, string] {
    const { data } = this.model;
    let best: [string, string] = [this.names[0], this.names[1]], most = 0;
    if (data.comparison) return best;
    const counts = new Map<string, number>();
    for (const event of data.events) {
      const sources = publishers_of(data, event).slice(0, 20).sort();
      sources.forEach((a, i) => sources.slice(i + 1).forEach(b => {
        const key = JSON.stringify([a, b]), count = (counts.get(key) ?? 0) + 1;
        counts.set(key, count);
        if (count > most) [most, best] = [count, [a, b]];
      }));
    }
    return best;
  }

  // What the comparison in the page says. Ids of events that the page does not hold are left out.
  private given_pairs(comparison: Comparison, a: string, b: string): Pair[] {
    const first = (ids: string | string[] | undefined): number => this.model.index((Array.isArray(ids) ? ids[0] : ids) ?? '');
    const pairs: Pair[] = [];
    for (const shared of comparison.shared) {
      const pair = { a: first(shared.events[a]), b: first(shared.events[b]), notes: [] as string[] };
      if (pair.a < 0 && pair.b < 0) continue;
      pairs.push(pair);
      for (const id of shared.also?.[a] ?? []) pairs.push({ a: this.model.index(id), b: pair.b, is_more: true, notes: ['Told as several acts'] });
      for (const id of shared.also?.[b] ?? []) pairs.push({ a: pair.a, b: this.model.index(id), is_more: true, notes: ['Told as several acts'] });
      if (pair.a < 0 || pair.b < 0) continue;
      for (const conflict of shared.conflicts ?? []) pair.notes.push('Disagree: ' + in_words(conflict));
      for (const change of shared.role_changes ?? [])
        pair.notes.push(`Disagree: part of ${this.model.actor_name(change.actor)}, ${in_words(change.roles)}`);
      if (shared.lag_days) pair.notes.push(`Reported apart by ${in_words(shared.lag_days)} day${Math.abs(Number(shared.lag_days)) === 1 ? '' : 's'}`);
      if (shared.reasons?.length) pair.notes.push('Joined by ' + in_words(shared.reasons));
    }
    for (const id of comparison.only[a] ?? []) pairs.push({ a: this.model.index(id), b: -1, notes: [] });
    for (const id of comparison.only[b] ?? []) pairs.push({ a: -1, b: this.model.index(id), notes: [] });
    return pairs.filter(pair => pair.a >= 0 || pair.b >= 0);
  }

  // Without a comparison: an event is shared when both sources have a sentence that tells it.
  private source_pairs(a: string, b: string): Pair[] {
    const pairs: Pair[] = [];
    this.model.data.events.forEach((event, i) => {
      const sources = publishers_of(this.model.data, event);
      const in_a = sources.includes(a), in_b = sources.includes(b);
      const notes = in_a && in_b ? (this.model.archive.of(i)?.conflicts ?? []).map(conflict => 'Disagree: ' + in_words(conflict)) : [];
      if (in_a || in_b) pairs.push({ a: in_a ? i : -1, b: in_b ? i : -1, notes });
    });
    return pairs;
  }

  private draw_chooser(a: string, b: string): void {
    const select = (chosen: string, label: string, choose: (name: string) => void): HTMLElement =>
      el('label', {}, label, el('select', { change: (event: any) => this.model.change(() => choose(event.target.value)) },
        ...this.names.map(name => el('option', { value: name, selected: name === chosen }, name))));
    this.chooser.replaceChildren(
      select(a, 'Above ', name => { this.model.side_a = name; if (name === b) this.model.side_b = a; }),
      select(b, 'Below ', name => { this.model.side_b = name; if (name === a) this.model.side_a = b; }));
    const counted = this.pairs.filter(pair => !pair.is_more);
    const only_a = counted.filter(pair => pair.b < 0).length, only_b = counted.filter(pair => pair.a < 0).length;
    const shared = counted.length - only_a - only_b;
    const parts = [`${shared} told by both`, `${only_a} only above`, `${only_b} only below`,
      `overlap ${counted.length ? Math.round((100 * shared) / counted.length) : 0} %`];
    const tau = this.model.data.comparison?.order?.kendall_tau;
    if (typeof tau === 'number') parts.push(`order of telling (Kendall's tau) ${tau.toFixed(2)}`);
    this.summary.textContent = parts.join(' · ');
  }

  private fit_axis(): void {
    let least = Infinity, most = -Infinity;
    const days: number[] = [];
    for (const pair of this.pairs)
      for (const index of [pair.a, pair.b]) {
        const event = this.model.data.events[index];
        if (event?.first === undefined) continue;
        least = Math.min(least, event.first);
        most = Math.max(most, event.last! + 1);
        days.push(event.first);
      }
    if (days.length === 0) return;
    this.axis.set_bounds(least, most);
    days.sort((x, y) => x - y);
    const from = days[Math.floor(days.length * 0.08)], to = days[Math.ceil(days.length * 0.97) - 1];
    this.axis.show(from - Math.max((to - from) * 0.06, 2), to + Math.max((to - from) * 0.1, 3));
  }

  // Stacks the marks of one side away from the middle. Returns the box of each event.
  private stack(side: 'a' | 'b', middle: number, room: number): Map<number, Box> {
    const placed = new Map<number, Box>();
    const { first, last } = this.model;
    let rows = 0;
    // What both tell stands next to the middle, so that no link crosses a mark.
    for (const is_shared of [true, false]) {
      const free: number[] = [];
      const indices = this.pairs.filter(pair => (pair.a >= 0 && pair.b >= 0) === is_shared).map(pair => pair[side])
        .filter(i => i >= 0 && !placed.has(i) && last[i] + 1 >= this.axis.from && first[i] <= this.axis.to);
      for (const index of indices.sort((x, y) => first[x] - first[y])) {
        const x = Math.max(this.axis.x(first[index]), this.axis.left - 10);
        const width = Math.max(Math.min(this.axis.x(last[index] + 1), this.axis.right + 10) - x, 12);
        let row = free.findIndex(at => at <= x);
        if (row < 0) row = free.push(0) - 1;
        free[row] = x + width + 5;
        placed.set(index, { event: index, x, y: rows + row, width, height: mark_height });
      }
      rows += free.length;
    }
    const step = Math.min(mark_height + 3, room / Math.max(rows, 1)); // tall stacks get thin marks
    for (const box of placed.values()) {
      box.height = Math.max(step - Math.min(3, step / 4), 1);
      box.y = side === 'a' ? middle - gap / 2 - (box.y + 1) * step : middle + gap / 2 + box.y * step;
    }
    return placed;
  }

  private draw(): void {
    const fitted = fit_canvas(this.canvas);
    if (!fitted) return;
    const { context, width, height } = fitted;
    this.axis.left = 8;
    this.axis.right = width - 8;
    const middle = axis_height + (height - axis_height) / 2, room = (height - axis_height - gap) / 2 - 16;
    context.fillStyle = colour('band');
    context.fillRect(0, axis_height, width, middle - gap / 2 - axis_height + 4);
    context.fillRect(0, middle + gap / 2 - 4, width, height);
    this.axis.draw(context, 0, height);
    const above = this.stack('a', middle, room), below = this.stack('b', middle, room);
    this.draw_links(context, above, below);
    this.boxes = [...above.values(), ...below.values()];
    const shared = new Set(this.pairs.filter(pair => pair.a >= 0 && pair.b >= 0).flatMap(pair => [pair.a, pair.b]));
    for (const box of this.boxes) {
      const event = this.model.data.events[box.event];
      draw_mark(context, box, event, shared.has(box.event) ? this.model.fill(event) : colour('single'), box.event === this.model.selected);
    }
    context.font = '600 12px system-ui, sans-serif';
    context.textAlign = 'left';
    const [a, b] = [...this.chooser.querySelectorAll('select')].map(select => select.value);
    for (const [name, y] of [[a, axis_height + 15], [b, height - 8]] as [string, number][]) {
      context.lineWidth = 4;
      context.strokeStyle = colour('band');
      context.strokeText(name, 8, y);
      context.fillStyle = colour('text');
      context.fillText(name, 8, y);
    }
  }

  private draw_links(context: CanvasRenderingContext2D, above: Map<number, Box>, below: Map<number, Box>): void {
    for (const pair of this.pairs) {
      const from = above.get(pair.a), to = below.get(pair.b);
      if (!from || !to) continue;
      const is_selected = this.model.selected >= 0 && (pair.a === this.model.selected || pair.b === this.model.selected);
      const x1 = from.x + Math.min(from.width, 12) / 2, x2 = to.x + Math.min(to.width, 12) / 2;
      const y1 = from.y + from.height, y2 = to.y;
      context.strokeStyle = colour(is_selected || pair.notes.some(note => note.startsWith('Disagree')) ? 'conflict' : 'accent');
      context.lineWidth = is_selected ? 3 : 1.5;
      context.beginPath();
      context.moveTo(x1, y1);
      context.bezierCurveTo(x1, (y1 + y2) / 2, x2, (y1 + y2) / 2, x2, y2);
      context.stroke();
    }
  }

  private click(x: number, y: number): void {
    const box = hit(this.boxes, x, y);
    if (box) this.model.select(box.event);
  }

  // Both sides' words beside each other, then what one side alone tells.
  private draw_lists(a: string, b: string): void {
    const order = (pair: Pair): number => this.model.data.events[pair.a >= 0 ? pair.a : pair.b].first ?? Infinity;
    const sorted = [...this.pairs].sort((x, y) => order(x) - order(y));
    const shared = sorted.filter(pair => pair.a >= 0 && pair.b >= 0).slice(0, 300);
    const rows = shared.map(pair => el('tr', {},
      this.cell(pair.a, a), this.cell(pair.b, b), el('td', {}, ...pair.notes.map(note => el('p', {}, el('bdi', {}, note))))));
    const heading = (text: string): HTMLElement => el('th', { scope: 'col' }, el('bdi', {}, text));
    const both = rows.length === 0 ? el('p', { class: 'hint' }, 'No event is told by both.')
      : el('table', {}, el('thead', {}, el('tr', {}, heading(a), heading(b), heading('Notes'))), el('tbody', {}, ...rows));
    this.lists.replaceChildren(el('h3', {}, 'Told by both'), both,
      el('div', { class: 'columns' }, this.alone(`Only ${a}`, sorted.filter(pair => pair.b < 0).map(pair => pair.a)),
        this.alone(`Only ${b}`, sorted.filter(pair => pair.a < 0).map(pair => pair.b))), ...this.room(a, b));
  }

  // How much of its telling each side gives to an actor.
  private room(a: string, b: string): HTMLElement[] {
    const rooms = (this.model.data.comparison?.room ?? []).slice(0, 12);
    if (rooms.length === 0) return [];
    const share = (value: number | undefined): HTMLElement => {
      const bar = el('span', { class: 'bar' });
      bar.style.width = `${Math.round((value ?? 0) * 120)}px`;
      return el('td', {}, bar, ` ${Math.round((value ?? 0) * 100)} %`);
    };
    const heading = (text: string): HTMLElement => el('th', { scope: 'col' }, el('bdi', {}, text));
    const rows = rooms.map(room => el('tr', {}, el('td', {}, el('bdi', {}, this.model.actor_name(room.actor))), share(room.share[a]), share(room.share[b])));
    return [el('h3', {}, 'Share of the events in which an actor has a part'),
      el('table', { class: 'room' }, el('thead', {}, el('tr', {}, heading('Actor'), heading(a), heading(b))), el('tbody', {}, ...rows))];
  }

  // The event with the words of the side's own sources where the event has several.
  private cell(index: number, side: string): HTMLElement {
    const event = this.model.data.events[index];
    const { archive } = this.model;
    const told = archive.evidence(index);
    const own = told.find(evidence => archive.source_of(evidence) === side);
    return el('td', {}, this.opener(index, event), el('q', { dir: 'auto' }, (own ?? told[0])?.text ?? ''));
  }

  private alone(title: string, indices: number[]): HTMLElement {
    const items = indices.slice(0, 200).map(index => el('li', {}, this.opener(index, this.model.data.events[index])));
    const rest = indices.length - items.length;
    return el('div', {}, el('h3', {}, el('bdi', {}, title)), el('ul', {}, ...items), ...(rest > 0 ? [el('p', { class: 'hint' }, `and ${rest} more`)] : []));
  }

  private opener(index: number, event: Event): HTMLElement {
    return el('button', { type: 'button', class: 'link', click: () => this.model.select(index) },
      `${event.shown} `, el('bdi', {}, headline(this.model.data, event)));
  }
}
