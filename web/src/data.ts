// What export/html.cpp writes into the page. Indices are into the arrays of Data.

export interface Evidence {
  article?: number;
  source?: string;
  text: string;
  trigger: string;
  at: number; // where the trigger begins in `text`, in code points; -1 when elsewhere
  rule: string;
}

export interface Conflict {
  field: string;
  values: { value: string; article: string }[];
}

export interface Event {
  id: string;
  type: string;
  mode?: string;
  status: string;
  shown: string; // the date for readers
  first?: number; // day since 1970-01-01; absent when undated
  last?: number;
  open?: 'start' | 'end';
  vague?: boolean;
  sources?: number[];
  targets?: number[];
  places?: string[];
  salience: number;
  publishers?: number[];
  reports: number; // pieces of evidence
  trigger?: string; // of the first of them
}

// What is shown of an event once it is chosen.
export interface Particulars {
  date?: string; // EDTF
  basis: string;
  attributed?: number[];
  quantities?: string[];
  confidence: number;
  evidence: Evidence[];
  conflicts?: Conflict[];
}

export interface Article {
  id: string;
  source?: string;
  published?: string;
  title?: string;
  url?: string;
}

// Schema annals/comparison/1: docs/schema/comparison-1.schema.json. By the names of sides.
export interface Comparison {
  sides: { name: string }[];
  shared: {
    events: Record<string, string | string[]>;
    also?: Record<string, string[]>; // further events of a side that tell the same
    score?: number;
    reasons?: unknown[];
    conflicts?: unknown[];
    role_changes?: { actor: string; roles: Record<string, string> }[];
    lag_days?: unknown;
  }[];
  only: Record<string, string[]>;
  order?: { kendall_tau?: number | null; inversions?: unknown[] };
  room?: { actor: string; share: Record<string, number>; as_source?: Record<string, number> }[];
  summary?: { jaccard?: number };
}

export interface Data {
  events: Event[];
  types: { name: string; fill: string }[];
  relations: { from: number; to: number; kind: string }[];
  graph: {
    nodes: { actor: number; x: number; y: number; size: number }[];
    edges: { from: number; to: number; events: number; cooperation: number; conflict: number }[];
  };
  articles: number; // how many
  publishers: string[];
  actors: { id: string; name: string; kind?: string }[];
  comparison: Comparison | null;
}

export function load(): Data {
  return JSON.parse(document.getElementById('data')!.textContent!) as Data;
}

// Most of a report are the sentences, and nobody looks at all of them. They stand behind the script,
// so that the chart is drawn before the browser has read them; each event's are parsed when asked for.
export class Archive {
  private lines: string[] | null = null;
  private known: Article[] | null = null;

  // False until the browser has read the whole page.
  get is_here(): boolean {
    return document.readyState !== 'loading';
  }

  // Null while they are not here.
  of(event: number): Particulars | null {
    return this.is_here ? (JSON.parse(this.line(event + 1)) as Particulars) : null;
  }

  evidence(event: number): Evidence[] {
    return this.of(event)?.evidence ?? [];
  }

  article(evidence: Evidence): Article | undefined {
    this.known ??= JSON.parse(this.line(0)) as Article[];
    return evidence.article === undefined ? undefined : this.known[evidence.article];
  }

  // The publisher, or the article where no publisher is known.
  source_of(evidence: Evidence): string {
    const article = evidence.source ? undefined : this.article(evidence);
    return evidence.source || article?.source || article?.title || article?.id || '';
  }

  private line(index: number): string {
    this.lines ??= document.getElementById('particulars')!.textContent!.split('\n');
    return this.lines[index];
  }
}

// All OTHER kinds share a colour and a place in the key.
export const group_of = (type: string): string => (type.startsWith('OTHER') ? 'OTHER' : type);

export function names(data: Data, indices: number[] | undefined): string {
  return (indices ?? []).map(i => data.actors[i].name).join(', ');
}

export function who(data: Data, event: Event): string {
  const sources = names(data, event.sources);
  const targets = names(data, event.targets);
  return targets ? `${sources} → ${targets}`.trim() : sources;
}

export function what(event: Event): string {
  return event.type + (event.mode ? '/' + event.mode : '') + (event.status === 'actual' ? '' : ` (${event.status})`);
}

export function headline(data: Data, event: Event): string {
  const parties = who(data, event);
  return parties ? `${parties}: ${what(event)}` : what(event);
}

export function publishers_of(data: Data, event: Event): string[] {
  return (event.publishers ?? []).map(i => data.publishers[i]);
}

// The actor in whose lane the event stands; -1 for none.
export const leading_actor = (event: Event): number => event.sources?.[0] ?? event.targets?.[0] ?? -1;
