// Column widths of a table, from the least and the natural widths of its cells.
import type { Points } from '../../model/page.js';

/** What a column asks for. */
export interface ColumnWish {
  /** Widest unbreakable piece of any cell. */
  readonly minimum: Points;
  /** Natural widths of the cells, row by row. */
  readonly naturals: readonly Points[];
  /** A wide text column's share; `null`: as wide as its content. */
  readonly weight: number | null;
}

/** Moves of width between columns are tried in steps of this many points. */
const step = 3;
/** Cells are broken a little before their natural width would say: unbreakable pieces leave a rag. */
const rag = 1.04;
/** One cell of many lines beside cells of one looks worse than its height: its square counts by this much. */
const towering = 0.15;

/**
 * Widths that fill `available` exactly. If all cells fit on one line, what is left is shared out; otherwise
 * columns start from their weights, and width moves to where it saves most lines until none can be saved.
 */
export function columnWidths(wishes: readonly ColumnWish[], available: Points): readonly Points[] {
  const naturals = wishes.map(({ minimum, naturals }) => Math.max(minimum, ...naturals));
  const slack = available - sum(naturals);
  if (slack >= 0) return shareOut(naturals, wishes, slack);
  return saveLines(firstGuess(wishes, naturals, available), wishes);
}

/** Slack goes to text columns by their weights, or to all alike, so that columns stand apart evenly. */
function shareOut(
  naturals: readonly Points[],
  wishes: readonly ColumnWish[],
  slack: Points,
): readonly Points[] {
  const each = slack / naturals.length;
  const whole = sum(wishes.map(({ weight }) => weight ?? 0));
  if (whole === 0) return naturals.map((width) => width + each);
  // Half of it by weight: figures keep some air, and a narrow table is not torn apart at one place.
  return naturals.map(
    (width, index) => width + each / 2 + ((wishes[index]?.weight ?? 0) / whole) * (slack / 2),
  );
}

function firstGuess(
  wishes: readonly ColumnWish[],
  naturals: readonly Points[],
  available: Points,
): readonly Points[] {
  const minima = wishes.map(({ minimum }) => minimum);
  const room = available - sum(minima);
  // Not even the longest words fit: shrink all alike; the overflow is reported where it is seen.
  if (room <= 0) return minima.map((minimum) => (minimum * available) / sum(minima));
  const fixed = wishes.map(({ weight }, index) =>
    weight === null ? (naturals[index] ?? 0) - (minima[index] ?? 0) : 0,
  );
  const rest = room - sum(fixed);
  if (rest < 0) return minima.map((minimum, index) => minimum + ((fixed[index] ?? 0) * room) / sum(fixed));
  const whole = sum(wishes.map(({ weight }) => weight ?? 0));
  if (whole === 0)
    return minima.map((minimum, index) => minimum + (fixed[index] ?? 0) + rest / minima.length);
  return minima.map(
    (minimum, index) => minimum + (fixed[index] ?? 0) + ((wishes[index]?.weight ?? 0) / whole) * rest,
  );
}

/** Takes the best single move until no move makes the table shorter. */
function saveLines(start: readonly Points[], wishes: readonly ColumnWish[]): readonly Points[] {
  let widths = start;
  let height = linesAt(widths, wishes);
  // Each round saves something; the bound only guards against a table of thousands of columns.
  for (let round = 0; round < 200; round += 1) {
    let best = widths;
    for (let to = 0; to < widths.length; to += 1) {
      for (let from = 0; from < widths.length; from += 1) {
        if (from === to) continue;
        for (let steps = 1; steps <= 8; steps += 1) {
          const moved = moveWidth(widths, from, to, steps * step);
          if ((moved[from] ?? 0) < (wishes[from]?.minimum ?? 0)) break;
          const lines = linesAt(moved, wishes);
          if (lines < height) {
            height = lines;
            best = moved;
          }
        }
      }
    }
    if (best === widths) return widths;
    widths = best;
  }
  return widths;
}

function moveWidth(widths: readonly Points[], from: number, to: number, amount: Points): readonly Points[] {
  return widths.map((width, index) =>
    index === from ? width - amount : index === to ? width + amount : width,
  );
}

/** How high the rows come out; cells beside the highest one weigh a little, so that moves can prepare each other. */
function linesAt(widths: readonly Points[], wishes: readonly ColumnWish[]): number {
  const rows = wishes[0]?.naturals.length ?? 0;
  let total = 0;
  for (let row = 0; row < rows; row += 1) {
    let most = 1;
    let all = 0;
    for (let column = 0; column < wishes.length; column += 1) {
      const natural = wishes[column]?.naturals[row] ?? 0;
      const width = widths[column] ?? 1;
      const lines = natural <= width ? 1 : Math.ceil((natural * rag) / Math.max(1, width));
      if (lines > most) most = lines;
      all += lines;
    }
    total += most + (most - 1) ** 2 * towering + all * 0.01;
  }
  return total;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
