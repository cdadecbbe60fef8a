import { Brush } from './brush';
import { Compare } from './compare';
import { Detail } from './detail';
import { button, el, forget_colours } from './dom';
import { Filters } from './filters';
import { Graph } from './graph';
import { Lanes } from './lanes';
import { Model, View } from './model';
import { Table } from './table';
import { day_name } from './time';

// 12,345. Not by toLocaleString: its tables take longer to load than the page to draw.
const with_commas = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

const view_names: Record<View, string> = { timeline: 'Timeline', graph: 'Actors', compare: 'Compare', table: 'Table' };

class Page {
  private readonly model = new Model();
  private readonly filters = new Filters(this.model);
  private readonly lanes = new Lanes(this.model);
  private readonly brush = new Brush(this.model, this.lanes.axis, () => this.lanes.redraw());
  private readonly graph = new Graph(this.model);
  private readonly compare = new Compare(this.model);
  private readonly table = new Table(this.model);
  private readonly detail = new Detail(this.model);
  private readonly tabs = el('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Views' });
  private readonly count = el('p', { class: 'count', 'aria-live': 'polite' });
  private readonly range = el('span', { class: 'range' });
  private readonly main = el('main');
  private readonly aside = el('aside', { 'aria-label': 'Actors and event' });
  private filtered: number[] | null = null;
  private is_chart_drawn = false; // the rest waits for it
  private dated = 0; // events that pass the filter and have a date

  constructor() {
    const zoom = (factor: number): void => {
      this.lanes.axis.zoom(factor, (this.lanes.axis.left + this.lanes.axis.right) / 2);
      this.lanes.redraw();
    };
    const timeline = el('section', { class: 'timeline-view', 'aria-label': 'Timeline' },
      el('div', { class: 'zoom' }, this.range, button('−', 'Zoom out', () => zoom(1 / 0.6)), button('+', 'Zoom in', () => zoom(0.6)),
        button('All', 'Show all of the time', () => { this.lanes.axis.show_all(); this.lanes.redraw(); })),
      el('div', { class: 'stage' }, this.lanes.canvas, this.lanes.tip), this.brush.canvas);
    this.main.append(timeline, el('section', { class: 'graph-view', 'aria-label': 'Graph of actors' }), this.compare.element, this.table.element);
    this.aside.append(el('div', { class: 'small-graph' }), this.detail.element);
    for (const view of Object.keys(view_names) as View[]) this.add_tab(view);
    document.getElementById('app')!.append(
      el('header', { class: 'top' }, el('div', {}, el('h1', {}, document.title), this.count), this.tabs, this.tools()),
      this.filters.element, this.main, this.aside);
    this.lanes.on_window = () => this.show_window();
    this.model.on_change(() => this.update());
    this.listen();
    this.update();
    this.lanes.show_most();
    if (this.model.selected >= 0) this.lanes.reveal(this.model.selected);
    requestAnimationFrame(() => setTimeout(() => {
      this.is_chart_drawn = true;
      this.update();
    }));
  }

  private add_tab(view: View): void {
    if (view === 'compare' && !this.compare.is_possible) return;
    const tab = el('button', { type: 'button', role: 'tab', 'data-view': view,
      click: () => this.model.change(() => (this.model.view = view)) }, view_names[view]);
    tab.addEventListener('keydown', event => {
      const tabs = [...this.tabs.querySelectorAll<HTMLElement>('button')];
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (step === 0) return;
      const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
      next.focus();
      next.click();
    });
    this.tabs.append(tab);
  }

  private tools(): HTMLElement {
    const themes = ['', 'light', 'dark'];
    const theme = button('◐', 'Light or dark', () => {
      const root = document.documentElement;
      const is_dark = getComputedStyle(root).colorScheme.includes('dark') && !root.dataset.theme
        ? matchMedia('(prefers-color-scheme: dark)').matches : root.dataset.theme === 'dark';
      root.dataset.theme = themes[is_dark ? 1 : 2];
      this.redraw();
    });
    return el('div', { class: 'tools' }, theme,
      button('Image', 'Save the chart as an image', () => this.save_image()), button('Print', 'Print', () => window.print()));
  }

  private listen(): void {
    const observer = new ResizeObserver(() => this.redraw());
    for (const element of [this.lanes.canvas, this.graph.canvas, this.brush.canvas, this.compare.element]) observer.observe(element);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.redraw());
    window.addEventListener('beforeprint', () => this.table.draw_for_print());
    window.addEventListener('afterprint', () => this.table.draw());
    window.addEventListener('keydown', event => {
      if (event.key === 'Escape' && this.model.selected >= 0) this.model.select(-1);
    });
  }

  private redraw(): void {
    forget_colours();
    this.lanes.redraw();
    this.brush.redraw();
    if (!this.is_chart_drawn) return;
    this.graph.redraw();
    this.compare.redraw();
  }

  private update(): void {
    const { model } = this;
    document.body.dataset.view = model.view;
    document.body.toggleAttribute('data-has-event', model.selected >= 0);
    for (const tab of this.tabs.querySelectorAll<HTMLElement>('button')) {
      const is_on = tab.dataset.view === model.view;
      tab.setAttribute('aria-selected', String(is_on));
      tab.tabIndex = is_on ? 0 : -1;
    }
    const place = this.main.querySelector(model.view === 'graph' ? '.graph-view' : 'none') ?? this.aside.querySelector('.small-graph')!;
    if (this.graph.canvas.parentElement !== place) place.append(this.graph.canvas);
    this.filters.update();
    if (this.filtered !== model.visible) {
      this.filtered = model.visible;
      this.lanes.update();
      this.show_count();
    }
    if (this.is_chart_drawn) {
      this.table.update();
      this.detail.update();
    }
    if (this.compare.is_possible && model.view === 'compare') this.compare.update();
    this.redraw();
  }

  private show_count(): void {
    const { data, visible } = this.model;
    const undated = visible.filter(i => data.events[i].first === undefined).length;
    this.dated = visible.length - undated;
    const all = with_commas(data.events.length);
    const events = visible.length === data.events.length ? `${all} event${all === '1' ? '' : 's'}` : `${with_commas(visible.length)} of ${all} events`;
    const articles = `${with_commas(data.articles)} article${data.articles === 1 ? '' : 's'}`;
    this.count.textContent = `${events} from ${articles}` + (undated > 0 ? ` · ${with_commas(undated)} undated, in the table only` : '');
  }

  private show_window(): void {
    const { from, to } = this.lanes.axis;
    this.range.textContent = `${day_name(Math.ceil(from))} – ${day_name(Math.floor(to))} · ${this.lanes.canvas.dataset.shown} of ${this.dated} in view`;
    this.brush.redraw();
  }

  private save_image(): void {
    const canvas = this.main.querySelector<HTMLCanvasElement>(`.${this.model.view}-view canvas`) ?? this.lanes.canvas;
    const copy = document.createElement('canvas');
    copy.width = canvas.width;
    copy.height = canvas.height;
    const context = copy.getContext('2d')!;
    context.fillStyle = getComputedStyle(document.body).backgroundColor;
    context.fillRect(0, 0, copy.width, copy.height);
    if (canvas.width > 0) context.drawImage(canvas, 0, 0);
    copy.toBlob(blob => {
      if (!blob) return;
      const address = URL.createObjectURL(blob);
      el('a', { href: address, download: `${this.model.view}.png` }).click();
      setTimeout(() => URL.revokeObjectURL(address), 10000);
    });
  }
}

new Page();
