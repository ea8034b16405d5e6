// The vector canvas by itself: arcs, colours, fonts, and what save and restore bring back.
import { describe, expect, it } from 'vitest';
import { CanvasContext } from '../../pipeline/layout/draw/canvas-context.js';
import { arcSteps } from '../../pipeline/layout/draw/canvas-path.js';
import { parseColour, parseFont } from '../../pipeline/layout/draw/canvas-style.js';

const circle = {
  x: 10,
  y: 20,
  radiusX: 5,
  radiusY: 5,
  rotation: 0,
  start: 0,
  end: Math.PI * 2,
  anticlockwise: false,
};

describe('arcSteps', () => {
  it('draws a circle as four curves that stay on it', () => {
    const steps = arcSteps(circle);
    expect(steps.map(({ type }) => type)).toEqual(['line', 'curve', 'curve', 'curve', 'curve']);
    for (const { x, y } of steps) expect(Math.hypot(x - 10, y - 20)).toBeCloseTo(5, 9);
    for (const step of steps)
      if (step.type === 'curve')
        expect(Math.hypot(step.x1 - 10, step.y1 - 20)).toBeCloseTo(5 * Math.hypot(1, 0.5523), 3);
  });
  it('runs the other way when asked', () => {
    const [, curve] = arcSteps({ ...circle, end: -Math.PI / 2, anticlockwise: true });
    expect(curve?.x).toBeCloseTo(10);
    expect(curve?.y).toBeCloseTo(15);
  });
  it('turns an ellipse', () => {
    const [start] = arcSteps({ ...circle, radiusX: 8, rotation: Math.PI / 2 });
    expect(start?.x).toBeCloseTo(10);
    expect(start?.y).toBeCloseTo(28);
  });
});

describe('parseColour', () => {
  it.each([
    ['#1F4E79', '#1f4e79', 1],
    ['#abc', '#aabbcc', 1],
    ['#11223380', '#112233', 128 / 255],
    ['rgb(1, 2, 3)', '#010203', 1],
    ['rgba(255,0,0,0.25)', '#ff0000', 0.25],
    ['transparent', '#000000', 0],
  ])('reads %s', (text, colour, opacity) => {
    expect(parseColour(text)).toEqual({ colour, opacity });
  });
  it('refuses what it does not know', () => {
    expect(() => parseColour('plaid')).toThrow('plaid');
  });
});

describe('parseFont', () => {
  it('takes size and weight', () => {
    expect(parseFont("bold 9.5px 'Noto Sans SC'")).toEqual({ role: 'sans-bold', size: 9.5 });
    expect(parseFont("normal 8px 'Noto Sans SC'")).toEqual({ role: 'sans', size: 8 });
  });
});

describe('CanvasContext', () => {
  it('brings back everything that save remembered', () => {
    const { context } = recording();
    context.save();
    Object.assign(context, {
      fillStyle: '#ff0000',
      lineWidth: 7,
      font: 'bold 20px x',
      textAlign: 'right',
      globalAlpha: 0.5,
    });
    context.setLineDash([3]);
    context.translate(5, 5);
    context.restore();
    expect(context).toMatchObject({ fillStyle: '#000000', lineWidth: 1, textAlign: 'start', globalAlpha: 1 });
    expect(context.getLineDash()).toEqual([]);
    context.moveTo(1, 1);
    expect(context.canvas.getContext()).toBe(context);
  });
  it('bakes its matrix into points and lengths', () => {
    const { context, calls } = recording();
    context.translate(10, 20);
    context.scale(2, 2);
    context.beginPath();
    context.moveTo(1, 1);
    context.lineTo(2, 1);
    context.lineWidth = 3;
    context.setLineDash([1, 2]);
    context.stroke();
    expect(calls).toContainEqual(['moveTo', 112, 222]);
    expect(calls).toContainEqual(['lineTo', 114, 222]);
    expect(calls).toContainEqual(['lineWidth', 6]);
    expect(calls).toContainEqual(['addContent', '[2 4] 0 d']);
    expect(calls.at(-1)).toEqual(['undash']);
  });
  it('saves the state of the PDF only for clips and for opacity, and always restores it', () => {
    const { context, calls } = recording();
    context.save();
    context.rect(0, 0, 10, 10);
    context.clip();
    context.fillStyle = 'rgba(0, 0, 0, 0.5)';
    context.fillRect(0, 0, 5, 5);
    context.restore();
    const names = calls.map(([name]) => name);
    expect(names.filter((name) => name === 'save')).toHaveLength(2);
    expect(names.filter((name) => name === 'restore')).toHaveLength(2);
    expect(calls).toContainEqual(['opacity', 0.5]);
  });
  it('keeps the current path while it fills a rectangle', () => {
    const { context, calls } = recording();
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(9, 9);
    context.fillRect(0, 0, 5, 5);
    calls.length = 0;
    context.stroke();
    expect(calls).toContainEqual(['lineTo', 109, 209]);
  });
  it('aligns text and turns it with the canvas', () => {
    const { context, calls } = recording();
    context.font = '10px x';
    context.textAlign = 'right';
    context.fillText('ab', 50, 30);
    expect(calls).toContainEqual(['text', 'ab', 140, 230, 10]);
    context.rotate(Math.PI / 2);
    context.fillText('ab', 50, 30);
    expect(calls.find(([name]) => name === 'transform')?.slice(1, 3)).toEqual([
      expect.closeTo(0),
      expect.closeTo(1),
    ]);
    expect(calls).toContainEqual(['text', 'ab', 40, 30, 10]);
  });
});

/** A context at 100, 200 on a page that writes down what is asked of it; letters are half an em wide. */
function recording() {
  const calls: (readonly unknown[])[] = [];
  const pdf: unknown = new Proxy(
    {},
    {
      get:
        (_, name, proxy) =>
        (...values: unknown[]) => {
          calls.push([name, ...values]);
          return proxy;
        },
    },
  );
  const context = new CanvasContext(
    pdf as PDFKit.PDFDocument,
    {
      measure: (text, { size }) => (text.length * size) / 2,
      paint: (text, { size }, x, y) => calls.push(['text', text, x, y, size]),
    },
    [1, 0, 0, 1, 100, 200],
    { width: 300, height: 100 },
  );
  return { context, calls };
}
