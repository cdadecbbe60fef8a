// The density of all events over all time, with the window of the chart above as a frame to drag.
import { Axis } from './axis';
import { colour, el, fit_canvas, once_a_frame } from './dom';
import { Model } from './model';
import { ticks } from './time';

export class Brush {
  readonly canvas = el('canvas', { class: 'brush', 'aria-hidden': 'true' });
  readonly redraw = once_a_frame(() => this.draw());
  private drag: 'from' | 'to' | 'both' | null = null;
  private grip = 0; // days between pointer and the window's start

  constructor(private readonly model: Model, private readonly axis: Axis, private readonly moved: () => void) {
    this.canvas.addEventListener('pointerdown', event => this.press(event));
    this.canvas.addEventListener('pointermove', event => this.move(event.offsetX));
    this.canvas.addEventListener('pointerup', () => (this.drag = null));
    this.canvas.addEventListener('pointercancel', () => (this.drag = null));
  }

  private x(day: number): number {
    const [least, most] = this.axis.bounds;
    return ((day - least) / (most - least)) * this.canvas.clientWidth;
  }
  private day(x: number): number {
    const [least, most] = this.axis.bounds;
    return least + (x / this.canvas.clientWidth) * (most - least);
  }

  private press(event: PointerEvent): void {
    const x = event.offsetX, from = this.x(this.axis.from), to = this.x(this.axis.to);
    this.canvas.setPointerCapture(event.pointerId);
    if (Math.abs(x - from) < 7) this.drag = 'from';
    else if (Math.abs(x - to) < 7) this.drag = 'to';
    else {
      this.drag = 'both';
      const days = this.axis.to - this.axis.from;
      this.grip = x > from && x < to ? this.day(x) - this.axis.from : days / 2;
      this.move(x);
    }
  }

  private move(x: number): void {
    if (!this.drag) return;
    const day = this.day(x), { from, to } = this.axis;
    if (this.drag === 'from') this.axis.show(Math.min(day, to - 1), to);
    else if (this.drag === 'to') this.axis.show(from, Math.max(day, from + 1));
    else this.axis.show(day - this.grip, day - this.grip + to - from);
    this.moved();
  }

  private draw(): void {
    const fitted = fit_canvas(this.canvas);
    if (!fitted) return;
    const { context, width, height } = fitted;
    const [least, last] = this.axis.bounds;
    const strip = 3, counts = new Float64Array(Math.ceil(width / strip) + 1);
    for (const i of this.model.visible) {
      const first = this.model.first[i];
      if (!Number.isNaN(first)) ++counts[Math.max(0, Math.floor((((first - least) / (last - least)) * width) / strip))];
    }
    const most = counts.reduce((a, b) => Math.max(a, b), 1);
    context.fillStyle = colour('density');
    counts.forEach((count, i) => {
      const bar = Math.sqrt(count / most) * (height - 18);
      if (count > 0) context.fillRect(i * strip, height - 14 - Math.max(bar, 2), strip - 0.5, Math.max(bar, 2));
    });
    context.font = '11px system-ui, sans-serif';
    context.fillStyle = colour('muted');
    for (const tick of ticks(least, last, width, 70)) context.fillText(tick.label, this.x(tick.day) + 2, height - 3);
    const from = this.x(this.axis.from), to = Math.max(this.x(this.axis.to), from + 4);
    context.fillStyle = colour('veil');
    context.fillRect(0, 0, from, height);
    context.fillRect(to, 0, width - to, height);
    context.strokeStyle = colour('accent');
    context.lineWidth = 2;
    context.strokeRect(from + 1, 1, Math.max(to - from - 2, 2), height - 2);
  }
}
