// How an event looks on a canvas: colour by type, border by status, ends by what the date leaves
// open.
import { Event } from './data';
import { colour } from './dom';

export interface Box {
  event: number;
  x: number;
  y: number;
  width: number;
  height: number;
  is_label_left?: boolean;
}

const ink = '#22262b'; // on the fills, which are light in both themes

function set_border(context: CanvasRenderingContext2D, status: string): void {
  if (status === 'actual') context.setLineDash([]);
  else if (status === 'denied' || status === 'hypothetical') context.setLineDash([1.5, 2.5]);
  else context.setLineDash([4, 2.5]);
}

function outline(context: CanvasRenderingContext2D, box: Box, open: Event['open']): void {
  const { x, y, width, height } = box;
  const tip = Math.min(height / 2, 7);
  context.beginPath();
  if (open === 'start') { // by then: points to the past
    context.moveTo(x - tip, y + height / 2);
    context.lineTo(x, y);
    context.lineTo(x + width, y);
    context.lineTo(x + width, y + height);
    context.lineTo(x, y + height);
    context.closePath();
  } else if (open === 'end') { // since then: points to the future
    context.moveTo(x, y);
    context.lineTo(x + width, y);
    context.lineTo(x + width + tip, y + height / 2);
    context.lineTo(x + width, y + height);
    context.lineTo(x, y + height);
    context.closePath();
  } else {
    context.roundRect(x, y, width, height, Math.min(4, height / 3));
  }
}

export function draw_mark(context: CanvasRenderingContext2D, box: Box, event: Event, fill: string, is_selected: boolean): void {
  const { x, y, width, height } = box;
  outline(context, box, event.open);
  context.fillStyle = fill;
  context.globalAlpha = event.status === 'actual' ? 1 : event.status === 'denied' || event.status === 'hypothetical' ? 0.4 : 0.7;
  context.fill();
  context.globalAlpha = 1;
  set_border(context, event.status);
  context.strokeStyle = is_selected ? colour('accent') : colour('border');
  context.lineWidth = is_selected ? 2.5 : 1;
  context.stroke();
  context.setLineDash([]);
  if (!event.vague) return;
  // About then: whiskers beside the box.
  context.beginPath();
  context.moveTo(x - 4, y + height / 2);
  context.lineTo(x, y + height / 2);
  context.moveTo(x + width, y + height / 2);
  context.lineTo(x + width + 4, y + height / 2);
  context.lineWidth = 1.5;
  context.stroke();
}

// Text inside the box where it fits, else beside it in the colour of the page.
export function draw_label(context: CanvasRenderingContext2D, box: Box, text: string): void {
  const is_inside = context.measureText(text).width + 10 <= box.width;
  context.textAlign = box.is_label_left ? 'right' : 'left';
  context.fillStyle = is_inside ? ink : colour('text');
  const x = box.is_label_left ? box.x - 11 : is_inside ? box.x + 5 : box.x + box.width + 7;
  context.fillText(text, x, box.y + box.height / 2 + 4);
}

export function hit(boxes: Box[], x: number, y: number): Box | undefined {
  for (let i = boxes.length - 1; i >= 0; --i) {
    const box = boxes[i];
    if (x >= box.x - 3 && x <= box.x + box.width + 3 && y >= box.y - 2 && y <= box.y + box.height + 2) return box;
  }
  return undefined;
}
