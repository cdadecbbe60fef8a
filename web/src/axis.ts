// A window of time over the width of a canvas, moved by mouse, touch, wheel and keys.
import { colour } from './dom';
import { ticks } from './time';

export class Axis {
  from = 0; // days
  to = 1;
  left = 0; // pixels
  right = 1;
  private least = 0;
  private most = 1;

  // The days that there are; the window is never much larger.
  set_bounds(least: number, most: number): void {
    const margin = Math.max((most - least) * 0.03, 1);
    this.least = least - margin;
    this.most = most + margin * 5; // room for the labels of the last
  }
  show(from: number, to: number): void {
    const days = Math.min(Math.max(to - from, 3), this.most - this.least);
    const middle = (from + to) / 2;
    this.from = Math.min(Math.max(middle - days / 2, this.least), this.most - days);
    this.to = this.from + days;
  }
  show_all(): void {
    this.show(this.least, this.most);
  }
  get bounds(): [number, number] {
    return [this.least, this.most];
  }
  x(day: number): number {
    return this.left + ((day - this.from) / (this.to - this.from)) * (this.right - this.left);
  }
  day(x: number): number {
    return this.from + ((x - this.left) / (this.right - this.left)) * (this.to - this.from);
  }
  zoom(factor: number, x: number): void {
    const day = this.day(x);
    this.show(day - (day - this.from) * factor, day + (this.to - day) * factor);
  }
  pan(pixels: number): void {
    const days = (pixels / (this.right - this.left)) * (this.to - this.from);
    this.show(this.from + days, this.to + days);
  }

  draw(context: CanvasRenderingContext2D, top: number, bottom: number): void {
    context.font = '12px system-ui, sans-serif';
    context.textAlign = 'left';
    context.lineWidth = 1;
    for (const tick of ticks(this.from, this.to, this.right - this.left, 70)) {
      const x = Math.round(this.x(tick.day)) + 0.5;
      if (x < this.left) continue;
      context.strokeStyle = colour(tick.is_major ? 'line-strong' : 'line');
      context.beginPath();
      context.moveTo(x, top);
      context.lineTo(x, bottom);
      context.stroke();
      context.fillStyle = colour(tick.is_major ? 'text' : 'muted');
      context.fillText(tick.label, x + 4, top + 13);
    }
  }
}

// Connects a canvas to its axis. `moved` redraws; `scrolled` moves vertically; `clicked` is told the
// point of a press that did not move, `hovered` that of the mouse.
export function steer(canvas: HTMLCanvasElement, axis: Axis, on: {
  moved: () => void; scrolled?: (pixels: number) => void;
  clicked: (x: number, y: number) => void; hovered?: (x: number, y: number) => void; left?: () => void;
}): void {
  const pointers = new Map<number, { x: number; y: number }>();
  let travelled = 0;
  canvas.addEventListener('wheel', event => {
    event.preventDefault();
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) axis.pan(event.deltaX || event.deltaY);
    else axis.zoom(Math.exp(Math.sign(event.deltaY) * Math.min(Math.abs(event.deltaY), 100) * 0.003), event.offsetX);
    on.moved();
  }, { passive: false });
  canvas.addEventListener('pointerdown', event => {
    if (pointers.size === 0) travelled = 0;
    pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', event => {
    const before = pointers.get(event.pointerId);
    if (!before) return on.hovered?.(event.offsetX, event.offsetY);
    const now = { x: event.offsetX, y: event.offsetY };
    const other = [...pointers.entries()].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const was = Math.max(Math.abs(before.x - other.x), 10), is = Math.max(Math.abs(now.x - other.x), 10);
      axis.zoom(was / is, (now.x + other.x) / 2);
    } else {
      axis.pan(before.x - now.x);
      on.scrolled?.(before.y - now.y);
    }
    travelled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    pointers.set(event.pointerId, now);
    on.moved();
  });
  const release = (event: PointerEvent): void => {
    if (pointers.delete(event.pointerId) && travelled < 5 && event.type === 'pointerup') on.clicked(event.offsetX, event.offsetY);
  };
  canvas.addEventListener('pointerup', release);
  canvas.addEventListener('pointercancel', release);
  canvas.addEventListener('pointerleave', () => on.left?.());
  canvas.addEventListener('keydown', event => {
    const width = axis.right - axis.left, middle = (axis.left + axis.right) / 2;
    if (event.key === 'ArrowLeft') axis.pan(-width / 8);
    else if (event.key === 'ArrowRight') axis.pan(width / 8);
    else if (event.key === 'ArrowUp') on.scrolled?.(-60);
    else if (event.key === 'ArrowDown') on.scrolled?.(60);
    else if (event.key === '+' || event.key === '=') axis.zoom(0.7, middle);
    else if (event.key === '-') axis.zoom(1 / 0.7, middle);
    else if (event.key === 'Home' || event.key === '0') axis.show_all();
    else return;
    event.preventDefault();
    on.moved();
  });
}
