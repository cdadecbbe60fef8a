// One event: what happened, and every sentence that says so.
import { Conflict, Event, Evidence, headline, names, Particulars } from './data';
import { button, el, link } from './dom';
import { Model } from './model';

// The sentence with its trigger marked.
function quotation(evidence: Evidence): HTMLElement {
  const quote = el('blockquote', { dir: 'auto' });
  const characters = Array.from(evidence.text), trigger = Array.from(evidence.trigger);
  let at = evidence.at;
  if (at < 0 || characters.slice(at, at + trigger.length).join('') !== evidence.trigger) {
    const found = evidence.trigger ? evidence.text.indexOf(evidence.trigger) : -1;
    at = found < 0 ? -1 : Array.from(evidence.text.slice(0, found)).length;
  }
  if (at < 0) quote.append(evidence.text);
  else
    quote.append(characters.slice(0, at).join(''), el('mark', {}, evidence.trigger), characters.slice(at + trigger.length).join(''));
  return quote;
}

const most_listed = 25;

// From the event to the other, and back.
const relation_text: Record<string, [string, string]> = {
  responds_to: ['Responds to', 'Answered by'],
  during: ['During', 'While it lasted:'],
};

const basis_text: Record<string, string> = {
  text: 'the text gives the date',
  context: 'dated by a sentence nearby',
  published: 'presumed from the day of the report',
  none: 'no date given',
};

export class Detail {
  readonly element = el('section', { class: 'detail', 'aria-live': 'polite', 'aria-label': 'Event' });
  private shown = -2;
  private shown_for: number[] | null = null;

  constructor(private readonly model: Model) {}

  update(): void {
    const { selected, visible } = this.model;
    if (this.shown === selected && this.shown_for === visible) return;
    const was_shown = this.shown;
    this.shown = selected;
    this.shown_for = visible;
    const event = this.model.data.events[selected];
    this.element.replaceChildren(...(event ? this.content(event, selected) : this.overview()));
    if (was_shown > -2 && was_shown !== selected) this.element.scrollTop = 0; // asking for it at the start would lay out the page twice
  }

  // While no event is chosen: those that weigh most among what passes the filter.
  private overview(): HTMLElement[] {
    const { data, visible } = this.model;
    const weights = Float64Array.from(data.events, event => -event.salience);
    const top = [...visible].sort((a, b) => weights[a] - weights[b]).slice(0, most_listed);
    const list = el('ul', { class: 'overview' }, ...top.sort((a, b) => a - b).map(index => el('li', {}, this.link_to(index))));
    return [el('p', { class: 'hint' }, 'Choose an event to see the sentences it was read from.'),
      el('h3', {}, visible.length > most_listed ? `The ${most_listed} that weigh most` : 'Events'), list];
  }

  private content(event: Event, index: number): HTMLElement[] {
    const { data } = this.model;
    const particulars = this.model.archive.of(index);
    const parts: HTMLElement[] = [
      el('header', {}, el('h2', { tabindex: -1 }, el('bdi', {}, headline(data, event))),
        button('✕', 'Close the event', () => this.model.select(-1))),
      this.facts(event, particulars),
      el('h3', {}, event.reports === 1 ? 'The sentence' : `The ${event.reports} sentences`),
      ...(particulars?.evidence ?? []).map(evidence => this.evidence(evidence)),
    ];
    if (particulars?.conflicts?.length) parts.push(el('h3', {}, 'Where reports disagree'), this.conflicts(particulars.conflicts));
    const relations = this.relations();
    if (relations) parts.push(relations);
    return parts;
  }

  private facts(event: Event, particulars: Particulars | null): HTMLElement {
    const { data } = this.model;
    const list = el('dl');
    const add = (name: string, value: string): void => {
      if (value) list.append(el('dt', {}, name), el('dd', {}, el('bdi', {}, value)));
    };
    const open = event.open === 'start' ? ', or earlier' : event.open === 'end' ? ', and later' : '';
    const basis = particulars ? ` ${particulars.date ? particulars.date + '; ' : ''}${basis_text[particulars.basis] ?? particulars.basis}` : '';
    list.append(el('dt', {}, 'Date'), el('dd', {}, `${event.shown}${open}`, el('small', {}, basis)));
    add('Status', event.status);
    add('By', names(data, event.sources));
    add('To', names(data, event.targets));
    add('Where', (event.places ?? []).join(', '));
    add('Says who', names(data, particulars?.attributed));
    add('Numbers', (particulars?.quantities ?? []).join('; '));
    if (particulars) add('Confidence', `${Math.round(particulars.confidence * 100)} %`);
    return list;
  }

  private evidence(evidence: Evidence): HTMLElement {
    const { archive } = this.model;
    const article = archive.article(evidence), source = archive.source_of(evidence);
    const credit = el('p', { class: 'credit' }, el('strong', {}, el('bdi', {}, source)));
    if (article) {
      if ((article.title || article.id) !== source) credit.append(' · ', link(article.url, article.title || article.id));
      else if (article.url) credit.append(' · ', link(article.url, 'open the article'));
      if (article.published) credit.append(' · ', article.published);
    }
    credit.append(el('small', {}, ` rule ${evidence.rule}`));
    return el('figure', {}, quotation(evidence), credit);
  }

  private conflicts(conflicts: Conflict[]): HTMLElement {
    const list = el('ul', { class: 'conflicts' });
    for (const conflict of conflicts)
      list.append(el('li', {}, `${conflict.field}: `,
        el('bdi', {}, conflict.values.map(value => `${value.value} (${value.article})`).join(' / '))));
    return list;
  }

  private relations(): HTMLElement | null {
    const { data, selected } = this.model;
    const list = el('ul', { class: 'relations' });
    for (const relation of data.relations) {
      if (relation.from !== selected && relation.to !== selected) continue;
      const other = relation.from === selected ? relation.to : relation.from;
      const [forth, back] = relation_text[relation.kind] ?? [relation.kind, `${relation.kind}, of`].map(text => text.replaceAll('_', ' '));
      const text = relation.from === selected ? forth : back;
      list.append(el('li', {}, text + ' ', this.link_to(other)));
    }
    return list.childElementCount ? el('div', {}, el('h3', {}, 'Connected'), list) : null;
  }

  private link_to(index: number): HTMLElement {
    const event = this.model.data.events[index];
    return el('button', { type: 'button', class: 'link', click: () => this.model.select(index) },
      `${event.shown}: `, el('bdi', {}, headline(this.model.data, event)));
  }
}
