// The same events as a table: for the keyboard, for readers of screens, and for print.
import { Event, publishers_of, what, who } from './data';
import { button, el } from './dom';
import { Model } from './model';

const page_size = 100;

interface Column {
  name: string;
  text: (event: Event, index: number) => string;
  order?: (event: Event) => number; // by text when absent
}

export class Table {
  readonly element = el('section', { class: 'table-view', 'aria-label': 'Table of events' });
  private readonly columns: Column[];
  private readonly body = el('tbody');
  private readonly head = el('tr');
  private readonly pager = el('p', { class: 'pager' });
  private page = 0;
  private sorted_by = 0;
  private is_descending = false;
  private shown_for: number[] | null = null;
  private order: number[] = [];

  constructor(private readonly model: Model) {
    const { data } = model;
    this.columns = [
      { name: 'Date', text: event => event.shown, order: event => event.first ?? Infinity },
      { name: 'Who', text: event => who(data, event) },
      { name: 'What', text: what },
      { name: 'Where', text: event => (event.places ?? []).join(', ') },
      { name: 'Sources', text: event => publishers_of(data, event).join(', '), order: event => -event.reports },
      { name: 'Sentence', text: (_, index) => model.archive.evidence(index)[0]?.text ?? '' },
    ];
    this.element.append(el('table', {}, el('caption', {}, 'Events that pass the filter'), el('thead', {}, this.head), this.body), this.pager);
  }

  // Nothing while the sentences are not here.
  update(): void {
    if (!this.model.archive.is_here) return;
    if (this.shown_for !== this.model.visible) {
      this.shown_for = this.model.visible;
      this.page = 0;
      this.sort();
      this.draw();
    }
    for (const row of this.body.rows) row.classList.toggle('selected', row.dataset.index === String(this.model.selected));
  }

  // All rows, as far as paper is reasonable.
  draw_for_print(): void {
    this.sort();
    this.draw(2000);
  }

  draw(size = page_size): void {
    this.head.replaceChildren(...this.columns.map((column, i) => this.heading(column, i)));
    const first = size === page_size ? this.page * page_size : 0;
    this.body.replaceChildren(...this.order.slice(first, first + size).map(index => this.row(index)));
    const pages = Math.max(Math.ceil(this.order.length / page_size), 1);
    const turn = (by: number): void => {
      this.page = Math.min(Math.max(this.page + by, 0), pages - 1);
      this.draw();
      this.element.scrollTop = 0;
    };
    this.pager.replaceChildren(button('‹', 'Previous page', () => turn(-1)),
      ` page ${this.page + 1} of ${pages}, ${this.order.length} events `, button('›', 'Next page', () => turn(1)));
  }

  private sort(): void {
    const column = this.columns[this.sorted_by];
    const { events } = this.model.data;
    const { order, text } = column;
    const keys: ArrayLike<number | string> = order ? Float64Array.from(events, order) : events.map(text);
    const way = this.is_descending ? -1 : 1;
    this.order = [...this.model.visible].sort((a, b) => (keys[a] < keys[b] ? -way : keys[a] > keys[b] ? way : 0));
  }

  private heading(column: Column, index: number): HTMLElement {
    const is_sorted = index === this.sorted_by;
    const sort = (): void => {
      this.is_descending = is_sorted && !this.is_descending;
      this.sorted_by = index;
      this.sort();
      this.draw();
      this.head.querySelectorAll('button')[index].focus();
    };
    const mark = is_sorted ? (this.is_descending ? ' ▾' : ' ▴') : '';
    return el('th', { scope: 'col', 'aria-sort': is_sorted ? (this.is_descending ? 'descending' : 'ascending') : 'none' },
      el('button', { type: 'button', click: sort }, column.name + mark));
  }

  private row(index: number): HTMLElement {
    const event = this.model.data.events[index];
    const cells = this.columns.map((column, i) => {
      const text = el('bdi', {}, column.text(event, index));
      if (i === 0) return el('td', {}, el('button', { type: 'button', class: 'link', click: () => this.model.select(index) }, text));
      if (column.name !== 'What') return el('td', {}, text);
      const swatch = el('span', { class: 'swatch' });
      swatch.style.background = this.model.fill(event);
      return el('td', {}, swatch, text);
    });
    const row = el('tr', { 'data-event-id': event.id, 'data-index': index }, ...cells);
    row.classList.toggle('selected', index === this.model.selected);
    row.addEventListener('click', () => this.model.select(index));
    return row;
  }
}
