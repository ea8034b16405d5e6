// Sets a line: shares out what it lacks or has too much, and puts its glyphs into runs.
import type { Glyph, Line, Points, TextRun } from '../../model/page.js';
import { type Box, type Face, type Gap, shrinkLevels } from './box.js';

export interface LineForm {
  /** Where the line starts within the measure. */
  readonly indent: Points;
  /** Width to fill; `null`: the line keeps its natural width. */
  readonly fill: Points | null;
  /** Whether a full-width mark at the line's end takes half an em (GB/T 15834—2011, 5.1.10). */
  readonly trimsEnd: boolean;
}

/** Widths of the gaps of a line after squeezing or stretching. */
interface Justified {
  readonly widths: readonly Points[];
  /** Of an ordinary gap, in ems. */
  readonly stretch: number;
  readonly isFilled: boolean;
}

/** @param boxes all boxes of the line; the gap after the last is left out. */
export function setBoxes(boxes: readonly Box[], form: LineForm): Line {
  const last = boxes.at(-1);
  const trail = form.trimsEnd ? (last?.trail ?? 0) : 0;
  const natural = naturalWidth(boxes) - trail;
  const justified = justify(boxes, form.fill === null ? null : form.fill - form.indent - natural);
  const runs = runsOf(boxes, justified.widths, form.indent, trail);
  const end = runs.at(-1);
  return {
    runs,
    width: end === undefined ? form.indent : end.x + end.glyphs.reduce((x, { advance }) => x + advance, 0),
    text: boxes.map(({ text }) => text).join(''),
    stretch: justified.stretch,
    justified: justified.isFilled,
  };
}

/** Up to the end of the last box; the opener at the start gives its white. */
export function naturalWidth(boxes: readonly Box[]): Points {
  let width = -(boxes[0]?.lead ?? 0);
  boxes.forEach((box, index) => {
    width += box.width;
    if (index < boxes.length - 1) width += box.gap.width;
  });
  return width;
}

function justify(boxes: readonly Box[], slack: Points | null): Justified {
  const gaps = boxes.slice(0, -1).map(({ gap }) => gap);
  const em = boxes[0]?.face.size ?? 1;
  if (slack === null) return { widths: gaps.map(({ width }) => width), stretch: 0, isFilled: false };
  return slack < 0 ? squeeze(gaps, -slack, em) : widen(gaps, slack, em);
}

/** Level by level, each to its end before the next (CLREQ, 行内调整: 挤压). */
function squeeze(gaps: readonly Gap[], needed: Points, em: Points): Justified {
  const widths = gaps.map(({ width }) => width);
  let missing = needed;
  let most = 0;
  for (const level of shrinkLevels) {
    const amounts = gaps.map(({ shrink }) =>
      shrink.reduce((total, each) => total + (each.level === level ? each.amount : 0), 0),
    );
    const whole = amounts.reduce((total, amount) => total + amount, 0);
    if (whole === 0 || missing <= 0) continue;
    const share = Math.min(1, missing / whole);
    amounts.forEach((amount, index) => {
      widths[index] = (widths[index] as number) - amount * share;
      most = Math.max(most, amount * share);
    });
    missing -= whole * share;
  }
  return { widths, stretch: -most / em, isFilled: true };
}

/** Word spaces to their limit, then 中西间距, then all gaps alike (CLREQ, 行内调整: 拉伸). */
function widen(gaps: readonly Gap[], slack: Points, em: Points): Justified {
  const widths = gaps.map(({ width }) => width);
  let rest = slack;
  for (const kind of ['space', 'autospace'] as const) {
    const room = gaps.reduce((total, gap) => total + (gap.stretch === kind ? gap.room : 0), 0);
    if (room === 0) continue;
    const share = Math.min(1, rest / room);
    gaps.forEach((gap, index) => {
      if (gap.stretch === kind) widths[index] = (widths[index] as number) + gap.room * share;
    });
    rest -= room * share;
  }
  const count = gaps.filter(({ stretch }) => stretch !== 'none').length;
  if (count === 0) return { widths, stretch: 0, isFilled: rest <= 0 };
  const each = rest / count;
  gaps.forEach(({ stretch }, index) => {
    if (stretch !== 'none') widths[index] = (widths[index] as number) + each;
  });
  return { widths, stretch: each / em, isFilled: true };
}

function runsOf(
  boxes: readonly Box[],
  gaps: readonly Points[],
  indent: Points,
  trail: Points,
): readonly TextRun[] {
  const runs: TextRun[] = [];
  let glyphs: Glyph[] = [];
  let x = indent;
  let start = indent;
  let face: Face | null = null;
  const close = () => {
    if (face === null) return;
    const { font, size, colour, role } = face;
    runs.push({ font, size, colour, x: start, rise: 0, glyphs, role });
    glyphs = [];
    start = x;
  };
  boxes.forEach((box, index) => {
    if (face !== box.face) close();
    face = box.face;
    const isLast = index === boxes.length - 1;
    const lead = index === 0 ? box.lead : 0;
    const after = isLast ? -trail : (gaps[index] as number);
    x += box.width - lead + after;
    addGlyphs(box, lead, after, isLast ? [] : box.gap.spaces, glyphs);
  });
  close();
  return runs;
}

/** The gap after a box belongs to its last glyph, or to the spaces typed there. */
function addGlyphs(
  { glyphs, gap }: Box,
  lead: Points,
  after: Points,
  spaces: readonly Glyph[],
  into: Glyph[],
): void {
  const last = glyphs.length - 1;
  const extra = spaces.length === 0 ? after : 0;
  glyphs.forEach((glyph, index) => {
    const before = index === 0 ? lead : 0;
    const beyond = index === last ? extra : 0;
    if (before === 0 && beyond === 0) into.push(glyph);
    else into.push({ ...glyph, shift: glyph.shift - before, advance: glyph.advance - before + beyond });
  });
  const each = (after - gap.width) / Math.max(1, spaces.length);
  for (const space of spaces) into.push(each === 0 ? space : { ...space, advance: space.advance + each });
}
