// Who acts with and against whom. The places of the nodes are computed by annals.
import { colour, el, fit_canvas, once_a_frame } from './dom';
import { Model } from './model';

interface Circle {
  node: number;
  x: number;
  y: number;
  radius: number;
}

export class Graph {
  readonly canvas = el('canvas', { class: 'graph', role: 'img', 'aria-label': 'Graph of actors; the actor filter above lists the same actors.' });
  readonly redraw = once_a_frame(() => this.draw());
  private circles: Circle[] = [];
  private circle_of = new Map<number, Circle>();
  private hovered = -1;

  constructor(private readonly model: Model) {
    this.canvas.addEventListener('pointermove', event => {
      const now = this.circle_at(event.offsetX, event.offsetY)?.node ?? -1;
      this.canvas.style.cursor = now >= 0 ? 'pointer' : 'default';
      if (now !== this.hovered) {
        this.hovered = now;
        this.redraw();
      }
    });
    this.canvas.addEventListener('pointerleave', () => {
      this.hovered = -1;
      this.redraw();
    });
    this.canvas.addEventListener('click', event => {
      const circle = this.circle_at(event.offsetX, event.offsetY);
      const actor = circle ? this.model.data.graph.nodes[circle.node].actor : -1;
      this.model.change(() => (this.model.filter.actor = this.model.filter.actor === actor ? -1 : actor));
    });
  }

  private circle_at(x: number, y: number): Circle | undefined {
    return this.circles.find(circle => Math.hypot(circle.x - x, circle.y - y) <= Math.max(circle.radius, 6) + 2);
  }

  // Positions in the canvas, of as many of the largest nodes as it has room for; those
  // without links only where there are few.
  private place(width: number, height: number): void {
    const { nodes, edges } = this.model.data.graph;
    const linked = new Set(edges.flatMap(edge => [edge.from, edge.to]));
    const candidates = nodes.map((_, i) => i).filter(i => linked.size < 20 || linked.has(i));
    const order = candidates.sort((a, b) => nodes[b].size - nodes[a].size).slice(0, Math.round((width * height) / 3500));
    const range = (values: number[]): [number, number] => {
      const low = Math.min(...values), high = Math.max(...values);
      return [low, Math.max(high, low + 1)];
    };
    const [left, right] = range(order.map(i => nodes[i].x)), [top, bottom] = range(order.map(i => nodes[i].y));
    const largest = Math.max(...order.map(i => nodes[i].size), 4);
    const margin = 30, margin_right = 90; // names stand to the right
    this.circles = order.map(i => ({
      node: i,
      x: margin + ((nodes[i].x - left) / (right - left)) * (width - margin - margin_right),
      y: margin + ((nodes[i].y - top) / (bottom - top)) * (height - 2 * margin - 10),
      radius: 4 + 11 * (nodes[i].size / largest),
    }));
    this.circle_of = new Map(this.circles.map(circle => [circle.node, circle]));
  }

  private draw(): void {
    const fitted = fit_canvas(this.canvas);
    if (!fitted) return;
    const { context, width, height } = fitted;
    this.place(width, height);
    const focus = this.focus();
    this.draw_edges(context, focus);
    this.draw_nodes(context, focus);
    this.draw_names(context, focus, width);
    this.draw_key(context, height);
  }

  private draw_key(context: CanvasRenderingContext2D, height: number): void {
    context.font = '11.5px system-ui, sans-serif';
    context.textAlign = 'left';
    let x = 10;
    for (const [name, text] of [['cooperation', 'mostly cooperation'], ['conflict', 'mostly conflict']]) {
      context.fillStyle = colour(name);
      context.fillRect(x, height - 13, 18, 3);
      context.fillStyle = colour('muted');
      context.fillText(text, x + 23, height - 8);
      x += 40 + context.measureText(text).width;
    }
  }

  // The node pointed at, else the one filtered for, with its neighbours; null: all.
  private focus(): Set<number> | null {
    const { nodes, edges } = this.model.data.graph;
    const centre = this.hovered >= 0 ? this.hovered : nodes.findIndex(node => node.actor === this.model.filter.actor);
    if (centre < 0) return null;
    const near = new Set([centre]);
    for (const edge of edges) {
      if (edge.from === centre) near.add(edge.to);
      if (edge.to === centre) near.add(edge.from);
    }
    return near;
  }

  private draw_edges(context: CanvasRenderingContext2D, focus: Set<number> | null): void {
    const busy = this.model.data.graph.edges.length > 300;
    for (const edge of this.model.data.graph.edges) {
      const a = this.circle_of.get(edge.from), b = this.circle_of.get(edge.to);
      if (!a || !b) continue;
      const is_near = !focus || (focus.has(edge.from) && focus.has(edge.to));
      const share = edge.conflict / Math.max(edge.conflict + edge.cooperation, 1);
      context.strokeStyle = colour(edge.conflict + edge.cooperation === 0 ? 'line-strong' : share > 0.5 ? 'conflict' : 'cooperation');
      context.globalAlpha = is_near ? (busy && !focus ? 0.35 : 0.75) : 0.06;
      context.lineWidth = Math.min(0.8 + Math.log2(edge.events), 5);
      context.beginPath();
      context.moveTo(a.x, a.y);
      context.lineTo(b.x, b.y);
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  private draw_nodes(context: CanvasRenderingContext2D, focus: Set<number> | null): void {
    for (const circle of this.circles) {
      const is_chosen = this.model.data.graph.nodes[circle.node].actor === this.model.filter.actor;
      context.globalAlpha = !focus || focus.has(circle.node) ? 1 : 0.2;
      context.beginPath();
      context.arc(circle.x, circle.y, circle.radius, 0, 2 * Math.PI);
      context.fillStyle = colour(is_chosen ? 'accent' : 'node');
      context.fill();
      context.strokeStyle = colour('page');
      context.lineWidth = 1.5;
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  // Names of the largest first, where no other name stands.
  private draw_names(context: CanvasRenderingContext2D, focus: Set<number> | null, width: number): void {
    const taken: { x: number; y: number; right: number; bottom: number }[] = [];
    const { nodes } = this.model.data.graph;
    context.font = '12px system-ui, sans-serif';
    context.textAlign = 'left';
    for (const circle of [...this.circles].sort((a, b) => b.radius - a.radius)) {
      if (focus && !focus.has(circle.node)) continue;
      const name = this.model.data.actors[nodes[circle.node].actor].name.slice(0, 40);
      const length = context.measureText(name).width;
      const spot = [[circle.radius + 3, 4], [-circle.radius - 3 - length, 4], [-length / 2, circle.radius + 13], [-length / 2, -circle.radius - 5]]
        .map(([dx, dy]) => ({ x: circle.x + dx, y: circle.y + dy }))
        .find(({ x, y }) => x >= 2 && x + length <= width - 2 &&
          !taken.some(t => x < t.right && x + length > t.x && y - 11 < t.bottom && y + 3 > t.y));
      if (!spot) continue;
      const { x, y } = spot;
      taken.push({ x, y: y - 11, right: x + length, bottom: y + 3 });
      context.lineWidth = 3;
      context.strokeStyle = colour('page');
      context.strokeText(name, x, y);
      context.fillStyle = colour('text');
      context.fillText(name, x, y);
    }
  }
}
