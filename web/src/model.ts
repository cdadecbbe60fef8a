// What is shown: the data, the filter, the selection and the view; all of it in the address, so
// that any state can be linked to.
import { Archive, Data, Event, group_of, headline, load, publishers_of } from './data';

export type View = 'timeline' | 'graph' | 'compare' | 'table';
export const views: View[] = ['timeline', 'graph', 'compare', 'table'];

export interface Filter {
  text: string;
  actor: number; // -1: all
  hidden_types: Set<string>;
  status: string; // '': all
  source: string; // '': all
}

export class Model {
  readonly data: Data = load();
  readonly archive = new Archive();
  readonly sources: string[];
  readonly statuses: string[];
  readonly types: string[]; // in use, in the order of the key
  filter: Filter = { text: '', actor: -1, hidden_types: new Set(), status: '', source: '' };
  // Of each event: first and last day (NaN when undated) and the place of its type in `types`, flat
  // because every frame reads them for every event.
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly type_of: Uint8Array;
  visible: number[] = []; // indices of events that pass the filter, in timeline order
  selected = -1;
  view: View = 'timeline';
  side_a = '';
  side_b = '';
  private readonly listeners: (() => void)[] = [];
  private readonly searched: string[] = []; // text of each event, once searched for
  private readonly index_of = new Map<string, number>();
  private readonly fills = new Map<string, string>();

  constructor() {
    const sources = new Map<string, number>(), statuses = new Set<string>(), types = new Set<string>();
    this.data.events.forEach((event, i) => {
      this.index_of.set(event.id, i);
      for (const source of publishers_of(this.data, event)) sources.set(source, (sources.get(source) ?? 0) + 1);
      statuses.add(event.status);
      types.add(group_of(event.type));
    });
    this.sources = [...sources.keys()].sort((a, b) => sources.get(b)! - sources.get(a)! || (a < b ? -1 : 1));
    this.statuses = [...statuses].sort();
    for (const type of this.data.types) this.fills.set(type.name, type.fill);
    this.types = this.data.types.map(type => type.name).filter(type => types.has(type));
    this.first = Float64Array.from(this.data.events, event => event.first ?? NaN);
    this.last = Float64Array.from(this.data.events, event => event.last ?? NaN);
    this.type_of = Uint8Array.from(this.data.events, event => this.types.indexOf(group_of(event.type)));
    this.read_address();
    document.addEventListener('DOMContentLoaded', () => { // then the archive is here
      if (this.filter.text !== '' || this.selected >= 0) this.apply_filter();
      this.tell();
    });
    window.addEventListener('hashchange', () => {
      this.read_address();
      this.tell();
    });
  }

  fill(event: Event): string {
    return this.fills.get(group_of(event.type)) ?? this.fills.get('OTHER')!;
  }
  fill_of_type(type: string): string {
    return this.fills.get(type)!;
  }
  index(id: string): number {
    return this.index_of.get(id) ?? -1;
  }

  // The name of an id; the id where the page does not know it.
  actor_name(id: string): string {
    return this.data.actors.find(actor => actor.id === id)?.name ?? id;
  }

  on_change(listener: () => void): void {
    this.listeners.push(listener);
  }

  change(how: () => void): void {
    how();
    this.apply_filter();
    this.write_address();
    this.tell();
  }

  select(event: number): void {
    this.change(() => (this.selected = event));
  }

  has_filter(): boolean {
    const f = this.filter;
    return f.text !== '' || f.actor >= 0 || f.hidden_types.size > 0 || f.status !== '' || f.source !== '';
  }

  clear_filter(): void {
    this.change(() => (this.filter = { text: '', actor: -1, hidden_types: new Set(), status: '', source: '' }));
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private text_of(index: number): string {
    const event = this.data.events[index];
    return (this.searched[index] ??= [headline(this.data, event), event.shown, ...(event.places ?? []),
      ...publishers_of(this.data, event), ...this.archive.evidence(index).map(evidence => evidence.text)].join(' ').toLowerCase());
  }

  private apply_filter(): void {
    const { actor, hidden_types, status, source } = this.filter;
    const words = this.archive.is_here ? this.filter.text.toLowerCase().split(/\s+/).filter(Boolean) : [];
    const publisher = source ? this.data.publishers.indexOf(source) : -1;
    this.visible = [];
    this.data.events.forEach((event, i) => {
      if (actor >= 0 && !event.sources?.includes(actor) && !event.targets?.includes(actor)) return;
      if (hidden_types.has(group_of(event.type)) || (status && event.status !== status)) return;
      if (source && !event.publishers?.includes(publisher)) return;
      if (words.length > 0 && !words.every(word => this.text_of(i).includes(word))) return;
      this.visible.push(i);
    });
  }

  private read_address(): void {
    const address = new URLSearchParams(location.hash.slice(1));
    const view = address.get('view') as View;
    this.view = views.includes(view) ? view : this.data.comparison ? 'compare' : 'timeline';
    const actor = address.get('actor');
    this.filter = {
      text: address.get('q') ?? '',
      actor: actor === null ? -1 : this.data.actors.findIndex(a => a.id === actor),
      hidden_types: new Set((address.get('without') ?? '').split(' ').filter(Boolean)),
      status: address.get('status') ?? '',
      source: address.get('source') ?? '',
    };
    this.selected = this.index(address.get('event') ?? '');
    this.side_a = address.get('a') ?? '';
    this.side_b = address.get('b') ?? '';
    this.apply_filter();
  }

  private write_address(): void {
    const address = new URLSearchParams();
    if (this.view !== 'timeline' || this.data.comparison) address.set('view', this.view);
    if (this.filter.text) address.set('q', this.filter.text);
    if (this.filter.actor >= 0) address.set('actor', this.data.actors[this.filter.actor].id);
    if (this.filter.hidden_types.size) address.set('without', [...this.filter.hidden_types].join(' '));
    if (this.filter.status) address.set('status', this.filter.status);
    if (this.filter.source) address.set('source', this.filter.source);
    if (this.side_a) address.set('a', this.side_a);
    if (this.side_b) address.set('b', this.side_b);
    if (this.selected >= 0) address.set('event', this.data.events[this.selected].id);
    const text = address.toString();
    if (text !== location.hash.slice(1)) history.replaceState(null, '', text ? '#' + text : location.pathname + location.search);
  }
}
