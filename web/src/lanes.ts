// The timeline: a lane per actor on a canvas, with as much detail as there is room for.
import { Axis, steer } from './axis';
import { Event, headline, leading_actor, names } from './data';
import { colour, el, fit_canvas, once_a_frame } from './dom';
import { Box, draw_label, draw_mark, hit } from './mark';
import { Model } from './model';

interface Lane {
  name: string;
  actor: number; // -1: all actors without a lane of their own
  events: number[]; // by first day
  top: number;
  height: number;
  rows: number;
  has_labels: boolean;
  boxes: Box[];
}

const most_lanes = 24, axis_height = 22, most_marks = 3000, most_labels = 400;
const label_row = 21, mark_row = 11, most_label_rows = 8, most_mark_rows = 14, density_height = 40;

function shortened(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && context.measureText(characters.join('') + '…').width > width) characters.pop();
  return characters.join('') + '…';
}

export class Lanes {
  readonly canvas = el('canvas', {
    class: 'chart', tabindex: 0, role: 'img',
    'aria-label': 'Timeline chart. Arrow keys move, plus and minus zoom, Home shows all, N and P step through the events, Enter opens one. The Table view holds the same events.',
  });
  readonly axis = new Axis();
  readonly tip = el('div', { class: 'tip', role: 'tooltip', hidden: true });
  readonly redraw = once_a_frame(() => this.draw());
  on_window: () => void = () => {};
  private lanes: Lane[] = [];
  private has_own = new Set<number>(); // actors with a lane of their own
  private scroll = 0;
  private total_height = 0;
  private names_width = 150;
  private readonly label_widths = new Map<number, number>();

  constructor(private readonly model: Model) {
    steer(this.canvas, this.axis, {
      moved: () => this.redraw(),
      scrolled: pixels => (this.scroll += pixels),
      clicked: (x, y) => this.click(x, y),
      hovered: (x, y) => this.hover(x, y),
      left: () => (this.tip.hidden = true),
    });
    this.canvas.addEventListener('keydown', event => this.step(event));
  }

  // Makes the lanes anew after the filter has changed.
  update(): void {
    const { data, visible } = this.model;
    const { first, last } = this.model;
    const dated = visible.filter(i => !Number.isNaN(first[i]));
    const counts = new Map<number, number>();
    for (const i of dated) {
      const actor = leading_actor(data.events[i]);
      counts.set(actor, (counts.get(actor) ?? 0) + 1);
    }
    const order = [...counts.entries()].filter(([actor]) => actor >= 0).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    this.label_widths.clear();
    this.has_own = new Set(order.slice(0, most_lanes).filter(([, count]) => count > 1 || order.length <= 12).map(([actor]) => actor));
    const by_actor = new Map<number, Lane>();
    const lane = (actor: number): Lane => {
      const key = this.has_own.has(actor) ? actor : -1;
      if (!by_actor.has(key))
        by_actor.set(key, { name: key < 0 ? 'Others' : data.actors[key].name, actor: key, events: [], top: 0, height: 0, rows: 0, has_labels: false, boxes: [] });
      return by_actor.get(key)!;
    };
    for (const i of dated) lane(leading_actor(data.events[i])).events.push(i);
    this.lanes = [...by_actor.values()].sort((a, b) => (a.actor < 0 ? 1 : b.actor < 0 ? -1 : b.events.length - a.events.length));
    for (const { events } of this.lanes) events.sort((a, b) => first[a] - first[b]);
    let least = Infinity, most = -Infinity;
    for (const i of dated) {
      least = Math.min(least, first[i]);
      most = Math.max(most, last[i]);
    }
    if (dated.length > 0) this.axis.set_bounds(least, most + 1);
    this.axis.show(this.axis.from, this.axis.to);
    this.redraw();
  }

  // The shortest window that holds nine of ten events, or fewer where that is much shorter: a few old
  // dates do not press the rest together.
  show_most(): void {
    const days = this.model.visible.map(i => this.model.first[i]).filter(day => !Number.isNaN(day)).sort((a, b) => a - b);
    if (days.length === 0) return;
    const shortest = (share: number): [number, number] => {
      const count = Math.ceil(days.length * share);
      let best = 0;
      for (let i = 0; i + count <= days.length; ++i)
        if (days[i + count - 1] - days[i] < days[best + count - 1] - days[best]) best = i;
      return [days[best], days[best + count - 1]];
    };
    let [from, to] = shortest(0.9);
    for (const share of [0.75, 0.6]) {
      const [first, last] = shortest(share);
      if ((last - first) * 4 < to - from) [from, to] = [first, last];
    }
    const length = Math.max(to - from, 6);
    this.axis.show(from - length * 0.06, to + length * 0.22); // labels stand to the right of their marks
    this.redraw();
  }

  // Moves the window so that the event is in it.
  reveal(index: number): void {
    const event = this.model.data.events[index];
    if (event.first === undefined) return;
    if (event.last! < this.axis.from || event.first > this.axis.to) {
      const half = (this.axis.to - this.axis.from) / 2;
      this.axis.show(event.first - half, event.first + half);
    }
    this.redraw();
  }

  private label(event: Event): string {
    const done = event.trigger || event.type.toLowerCase();
    const targets = names(this.model.data, event.targets);
    const others = names(this.model.data, event.sources?.slice(1));
    const actor = leading_actor(event);
    const subject = this.has_own.has(actor) || !event.sources ? '' : this.model.data.actors[actor].name + ' ';
    return subject + done + (targets ? ' → ' + targets : others ? ' with ' + others : '');
  }

  private width_of(context: CanvasRenderingContext2D, index: number): number {
    let width = this.label_widths.get(index);
    if (width === undefined) this.label_widths.set(index, (width = context.measureText(this.label(this.model.data.events[index])).width));
    return width;
  }

  // Puts the lane's events into rows from the top, each into the first that is free at its place.
  private pack(context: CanvasRenderingContext2D, lane: Lane, shown: number[], with_labels: boolean): void {
    const free: number[] = [];
    const row_height = with_labels ? label_row : mark_row;
    lane.boxes = [];
    for (const index of shown) {
      const left = this.axis.x(this.model.first[index]), right = this.axis.x(this.model.last[index] + 1);
      const x = Math.max(left, this.axis.left - 20);
      const width = Math.max(Math.min(right, this.axis.right + 20) - x, with_labels ? 12 : 9);
      const text = with_labels ? this.width_of(context, index) : 0;
      const is_beside = with_labels && text + 10 > width;
      const is_label_left = is_beside && x + width + text + 7 > this.axis.right && x - text - 11 > this.axis.left;
      const start = is_label_left ? x - text - 14 : x;
      const end = x + width + (is_beside && !is_label_left ? text + 16 : 7);
      let row = free.findIndex(at => at <= start - 5);
      if (row < 0) row = free.push(0) - 1;
      free[row] = end;
      lane.boxes.push({ event: index, is_label_left, x, y: row * row_height, width, height: row_height - (with_labels ? 5 : 3) });
    }
    lane.rows = free.length;
    lane.has_labels = with_labels;
    lane.height = Math.max(free.length * row_height, label_row) + 10;
  }

  private shown(lane: Lane): number[] {
    const { first, last } = this.model;
    const { from, to } = this.axis;
    return lane.events.filter(i => first[i] <= to && last[i] + 1 >= from);
  }

  private draw(): void {
    const fitted = fit_canvas(this.canvas);
    if (!fitted) return;
    const { context, width, height } = fitted;
    this.names_width = width < 600 ? 92 : 150;
    this.axis.left = this.names_width;
    this.axis.right = width - 8;
    context.font = '12px system-ui, sans-serif';
    const shown = this.lanes.map(lane => this.shown(lane));
    const count = shown.reduce((sum, events) => sum + events.length, 0);
    let top = axis_height;
    this.lanes.forEach((lane, i) => {
      lane.boxes = [];
      lane.rows = 0;
      lane.height = 0;
      if (shown[i].length > 0 && count > most_marks) lane.height = density_height + 10;
      else if (shown[i].length > 0) {
        this.pack(context, lane, shown[i], count <= most_labels);
        if (lane.has_labels && lane.rows > most_label_rows) this.pack(context, lane, shown[i], false);
        lane.height = Math.min(lane.height, most_mark_rows * mark_row + 10 + (lane.has_labels ? 40 : 0));
      }
      lane.top = top;
      top += lane.height;
    });
    this.total_height = top;
    this.scroll = Math.min(Math.max(this.scroll, 0), Math.max(0, this.total_height - height));
    context.save();
    context.beginPath();
    context.rect(0, axis_height, width, height - axis_height);
    context.clip();
    this.lanes.forEach((lane, i) => {
      if (lane.height > 0) this.draw_lane(context, lane, shown[i], width, i);
    });
    context.restore();
    this.axis.draw(context, 0, height);
    context.save();
    context.beginPath();
    context.rect(0, axis_height, width, height - axis_height);
    context.clip();
    for (const lane of this.lanes) if (lane.height > 0) this.draw_marks(context, lane, height);
    context.restore();
    if (this.total_height > height) this.draw_scroll_bar(context, width, height);
    if (count === 0) {
      context.fillStyle = colour('muted');
      context.textAlign = 'center';
      context.fillText(this.model.visible.length === 0 ? 'No event passes the filter.' : 'No dated event in this window.', width / 2, height / 2);
    }
    this.canvas.dataset.shown = String(count);
    this.on_window();
  }

  private draw_lane(context: CanvasRenderingContext2D, lane: Lane, shown: number[], width: number, index: number): void {
    const y = lane.top - this.scroll;
    context.fillStyle = colour(index % 2 === 0 ? 'band' : 'page');
    context.fillRect(0, y, width, lane.height);
    if (lane.boxes.length === 0) this.draw_density(context, shown, y + 5);
    context.save();
    context.beginPath();
    context.rect(0, y, this.names_width - 6, lane.height);
    context.clip();
    context.font = '600 12px system-ui, sans-serif';
    context.textAlign = 'left';
    context.fillStyle = colour('text');
    context.fillText(shortened(context, lane.name, this.names_width - 14), 8, y + 18);
    if (lane.height > 38) {
      context.font = '11px system-ui, sans-serif';
      context.fillStyle = colour('muted');
      context.fillText(`${shown.length}`, 8, y + 32);
    }
    context.restore();
  }

  private draw_marks(context: CanvasRenderingContext2D, lane: Lane, height: number): void {
    const y = lane.top - this.scroll + 5;
    const limit = lane.height - 10;
    context.font = '12px system-ui, sans-serif';
    context.save();
    context.beginPath();
    context.rect(this.names_width, y - 5, this.axis.right - this.names_width + 8, lane.height);
    context.clip();
    let hidden = 0;
    for (const box of lane.boxes) {
      if (box.y + box.height > limit + 2) {
        ++hidden;
        box.y = -1e6;
        continue;
      }
      box.y += y;
      if (box.y > height || box.y + box.height < 0) continue;
      const event = this.model.data.events[box.event];
      draw_mark(context, box, event, this.model.fill(event), box.event === this.model.selected);
      if (lane.has_labels) draw_label(context, box, this.label(event));
    }
    if (hidden > 0) {
      context.fillStyle = colour('muted');
      context.textAlign = 'right';
      context.fillText(`${hidden} more, zoom in`, this.axis.right, y + limit + 2);
    }
    context.restore();
  }

  // How many events, by type, in each strip of four pixels; heights by the root of the number.
  private draw_density(context: CanvasRenderingContext2D, shown: number[], top: number): void {
    const strip = 4, kinds = this.model.types.length;
    const { from, left, right } = this.axis;
    const strips = Math.ceil((right - left) / strip) + 1;
    const counts = new Float64Array(strips * kinds), totals = new Float64Array(strips);
    const border = colour('border');
    let most = 1;
    for (const index of shown) {
      const at = Math.floor((this.axis.x(Math.max(this.model.first[index], from)) - left) / strip);
      ++counts[at * kinds + this.model.type_of[index]];
      most = Math.max(most, ++totals[at]);
    }
    for (let at = 0; at < strips; ++at) {
      if (totals[at] === 0) continue;
      let y = top + density_height;
      const full = Math.max(density_height * Math.sqrt(totals[at] / most), 3);
      for (let kind = 0; kind < kinds; ++kind) {
        const height = full * (counts[at * kinds + kind] / totals[at]);
        if (height === 0) continue;
        y -= height;
        context.fillStyle = this.model.fill_of_type(this.model.types[kind]);
        context.fillRect(left + at * strip, y, strip - 0.5, height);
      }
      context.fillStyle = border;
      context.fillRect(left + at * strip, y - 1, strip - 0.5, 1);
    }
  }

  private draw_scroll_bar(context: CanvasRenderingContext2D, width: number, height: number): void {
    const room = height - axis_height;
    const length = Math.max((room * room) / this.total_height, 30);
    const at = axis_height + (this.scroll / (this.total_height - height)) * (room - length);
    context.fillStyle = colour('line-strong');
    context.beginPath();
    context.roundRect(width - 6, at, 4, length, 2);
    context.fill();
  }

  private box_at(x: number, y: number): Box | undefined {
    for (const lane of this.lanes) {
      const box = hit(lane.boxes, x, y);
      if (box) return box;
    }
    return undefined;
  }

  private click(x: number, y: number): void {
    const box = this.box_at(x, y);
    if (box) return this.model.select(box.event);
    const lane = this.lanes.find(l => l.height > 0 && y >= l.top - this.scroll && y < l.top - this.scroll + l.height);
    if (lane && x < this.names_width && lane.actor >= 0)
      this.model.change(() => (this.model.filter.actor = this.model.filter.actor === lane.actor ? -1 : lane.actor));
    else if (lane && lane.boxes.length === 0 && x > this.names_width) {
      this.axis.zoom(0.25, x); // into the density
      this.redraw();
    }
  }

  private hover(x: number, y: number): void {
    const box = this.box_at(x, y);
    this.canvas.style.cursor = box ? 'pointer' : 'grab';
    this.tip.hidden = !box;
    if (!box) return;
    const event = this.model.data.events[box.event];
    this.tip.replaceChildren(el('strong', {}, event.shown), el('bdi', {}, headline(this.model.data, event)),
      el('q', {}, this.model.archive.evidence(box.event)[0]?.text ?? ''));
    this.tip.style.left = Math.max(Math.min(x + 14, this.canvas.clientWidth - 330), 4) + 'px';
    this.tip.style.top = (y > this.canvas.clientHeight - 140 ? y - 120 : y + 16) + 'px';
  }

  private step(event: KeyboardEvent): void {
    const order = this.model.visible;
    if (order.length === 0) return;
    const at = order.indexOf(this.model.selected);
    if (event.key === 'n' || event.key === 'N') this.model.select(order[Math.min(at + 1, order.length - 1)]);
    else if (event.key === 'p' || event.key === 'P') this.model.select(order[Math.max(at - 1, 0)]);
    else if (event.key === 'Enter' && at >= 0) document.querySelector<HTMLElement>('.detail h2')?.focus();
    else return;
    if (event.key !== 'Enter') this.reveal(this.model.selected);
    event.preventDefault();
  }
}
