// The row of filters, and the key, whose entries switch types off and on.
import { button, el } from './dom';
import { Model } from './model';

export class Filters {
  readonly element = el('form', { class: 'filters', role: 'search', submit: (event: Event) => event.preventDefault() });
  private readonly text = el('input', { type: 'search', placeholder: 'Search sentences', 'aria-label': 'Search sentences' });
  private readonly actor = el('input', { list: 'actors', placeholder: 'Actor', 'aria-label': 'Actor' });
  private readonly status: HTMLSelectElement;
  private readonly source: HTMLSelectElement;
  private readonly key = el('div', { class: 'key', role: 'group', 'aria-label': 'Types of event' });
  private readonly clear = button('Clear', 'Clear all filters', () => this.model.clear_filter());

  constructor(private readonly model: Model) {
    const { data } = model;
    const select = (label: string, all: string, values: string[], set: (value: string) => void): HTMLSelectElement =>
      el('select', { 'aria-label': label, change: (event: any) => model.change(() => set(event.target.value)) },
        el('option', { value: '' }, all), ...values.map(value => el('option', { value }, value.slice(0, 80))));
    this.status = select('Status', 'Any status', model.statuses, value => (model.filter.status = value));
    this.source = select('Source', 'Any source', model.sources.slice(0, 500), value => (model.filter.source = value));
    let typing = 0;
    this.text.addEventListener('input', () => {
      clearTimeout(typing);
      typing = window.setTimeout(() => model.change(() => (model.filter.text = this.text.value)), 150);
    });
    this.actor.addEventListener('change', () => {
      const wanted = this.actor.value.trim().toLowerCase();
      model.change(() => (model.filter.actor = wanted === '' ? -1
        : data.actors.findIndex(actor => actor.name.toLowerCase() === wanted || actor.id.toLowerCase() === wanted)));
    });
    const known = data.graph.nodes.map(node => node.actor).sort((a, b) => (data.actors[a].name < data.actors[b].name ? -1 : 1));
    this.element.append(this.text, this.actor, el('datalist', { id: 'actors' }, ...known.map(i => el('option', { value: data.actors[i].name }))),
      this.status, this.source, this.clear, this.key);
    for (const type of model.types) this.key.append(this.chip(type));
    this.key.append(el('span', { class: 'signs' },
      'Border: solid, it happened; dashed, planned or possible; dotted, denied. Whiskers: about then. Point: by or since then.'));
  }

  private chip(type: string): HTMLElement {
    const { model } = this;
    const chip = el('button', { type: 'button', 'aria-pressed': 'true', 'data-type': type, title: `Hide or show ${type}` }, type);
    chip.style.setProperty('--fill', model.fill_of_type(type));
    chip.addEventListener('click', () => model.change(() => {
      if (!model.filter.hidden_types.delete(type)) model.filter.hidden_types.add(type);
    }));
    return chip;
  }

  update(): void {
    const { filter, data } = this.model;
    if (document.activeElement !== this.text) this.text.value = filter.text;
    if (document.activeElement !== this.actor || filter.actor >= 0)
      this.actor.value = filter.actor >= 0 ? data.actors[filter.actor].name : '';
    this.status.value = filter.status;
    this.source.value = filter.source;
    this.clear.hidden = !this.model.has_filter();
    for (const chip of this.key.querySelectorAll<HTMLElement>('button'))
      chip.setAttribute('aria-pressed', String(!filter.hidden_types.has(chip.dataset.type!)));
  }
}
