// Elements made without any HTML text: what comes from articles can only ever become text.

type Attributes = Record<string, string | boolean | number | ((event: any) => void)>;

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value as EventListener);
    else if (typeof value === 'boolean') element.toggleAttribute(name, value);
    else element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

// Only web addresses become links.
export function link(url: string | undefined, text: string): Node {
  if (!url || !/^https?:\/\//i.test(url)) return el('bdi', {}, text);
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, el('bdi', {}, text));
}

export function button(label: string, title: string, click: () => void): HTMLButtonElement {
  return el('button', { type: 'button', title, 'aria-label': title, click }, label);
}

// The present value of a colour of the style sheet. Kept until the theme may have changed: asking
// the browser for each mark would take longer than drawing it.
const colours = new Map<string, string>();
export function colour(name: string): string {
  let value = colours.get(name);
  if (value === undefined) {
    value = getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
    colours.set(name, value);
  }
  return value;
}
export const forget_colours = (): void => colours.clear();

// Makes the canvas as large as its box and as sharp as the screen. Returns null while it is hidden.
export function fit_canvas(canvas: HTMLCanvasElement): { context: CanvasRenderingContext2D; width: number; height: number } | null {
  const width = canvas.clientWidth, height = canvas.clientHeight;
  if (width === 0 || height === 0) return null;
  const ratio = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const context = canvas.getContext('2d')!;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return { context, width, height };
}

// Calls `draw` once before the next frame, however often it is asked.
export function once_a_frame(draw: () => void): () => void {
  let is_asked = false;
  return () => {
    if (is_asked) return;
    is_asked = true;
    requestAnimationFrame(() => {
      is_asked = false;
      draw();
    });
  };
}
