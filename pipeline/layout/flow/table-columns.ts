// Column widths of a table, from the least and the natural widths of its cells.
import type { Points } from '../../model/page.js';
import type { CellWish, ColumnWish } from './column-wish.js';
import { tableCost } from './table-cost.js';

/** Points of width that a move takes from one column and gives to another. */
const steps = [24, 12, 6, 3];
const mostRounds = 30;
/** How finely the width is sought at which a cell stands on two lines. */
const targetStep = 3;

/**
 * Widths that fill `available` exactly. If all cells fit on one line, what is left is shared out; otherwise
 * columns start from their weights, and width moves to where it saves most lines until none can be saved.
 */
export function columnWidths(wishes: readonly ColumnWish[], available: Points): readonly Points[] {
  const naturals = wishes.map(({ minimum, cells }) =>
    Math.max(minimum, ...cells.map(({ natural }) => natural)),
  );
  const slack = available - sum(naturals);
  if (slack >= 0) return shareOut(naturals, wishes, slack);
  return shareSpare(saveLines(firstGuess(wishes, naturals, available), wishes), wishes);
}

/**
 * What text columns do not need for the lines that they have goes to those whose cells are broken: with a little
 * more width these break at the joints of their phrases.
 */
function shareSpare(widths: Widths, wishes: readonly ColumnWish[]): Widths {
  const spare = widths.map((width, column) => {
    const wish = wishes[column];
    return wish === undefined || wish.weight === null ? 0 : width - tightWidth(wish, width);
  });
  const weights = wishes.map(({ weight, cells }, column) => {
    const width = widths[column] ?? 0;
    return cells.some(({ natural }) => natural > width) ? (weight ?? 0) : 0;
  });
  const whole = sum(weights);
  if (whole === 0) return widths;
  const given = sum(spare);
  return widths.map(
    (width, column) => width - (spare[column] ?? 0) + (given * (weights[column] ?? 0)) / whole,
  );
}

/** The least width, in steps, in which all cells of a column keep their numbers of lines. */
function tightWidth({ minimum, cells }: ColumnWish, width: Points): Points {
  const lines = cells.map(({ natural, linesIn }) => (natural <= width ? 1 : linesIn(width)));
  const keeps = (least: Points) =>
    cells.every(({ natural, linesIn }, row) => natural <= least || linesIn(least) === lines[row]);
  let tight = width;
  while (tight - targetStep >= minimum && keeps(tight - targetStep)) tight -= targetStep;
  return tight;
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
  if (room <= 0) return leastWidths(wishes, available);
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

/** Where not all can have their minimum, what holds their words is left to all; the rest is shared out. */
function leastWidths(wishes: readonly ColumnWish[], available: Points): readonly Points[] {
  const least = wishes.map(({ unbreakable }) => unbreakable);
  const room = available - sum(least);
  // Not even the longest words fit: the columns that ask for most give way, and their words are cut.
  if (room <= 0) return evenlyCut(least, available);
  const wanted = sum(wishes.map(({ minimum, unbreakable }) => minimum - unbreakable));
  return wishes.map(({ minimum, unbreakable }) => unbreakable + ((minimum - unbreakable) / wanted) * room);
}

/** Widths of at most one limit, the highest with which all fit: one endless word leaves the other columns whole. */
function evenlyCut(least: readonly Points[], available: Points): readonly Points[] {
  let rest = available;
  let limit = 0;
  least
    .toSorted((a, b) => a - b)
    .forEach((width, index) => {
      limit = rest / (least.length - index);
      rest -= Math.min(width, limit);
    });
  return least.map((width) => Math.min(width, limit));
}

/**
 * Takes the best move as long as it makes the table shorter: first moves that let cells stand on one line or
 * two, which smaller ones may not find their way to, then moves of each size from large to small.
 */
function saveLines(start: readonly Points[], wishes: readonly ColumnWish[]): readonly Points[] {
  const costOf = tableCost(wishes);
  const targets = wishes.map(({ cells }) => targetWidths(cells));
  let widths = improve(start, costOf, (from) => fittingMoves(from, targets, wishes));
  for (const amount of steps) widths = improve(widths, costOf, (from) => movesFrom(from, amount, wishes));
  return widths;
}

type Widths = readonly Points[];

function improve(
  start: Widths,
  costOf: (widths: Widths) => number,
  movesOf: (widths: Widths) => readonly Widths[],
): Widths {
  let widths = start;
  let cost = costOf(widths);
  // Each round saves something; the bound only guards against a table of very many columns.
  for (let round = 0; round < mostRounds; round += 1) {
    let best = widths;
    for (const moved of movesOf(widths)) {
      const movedCost = costOf(moved);
      if (movedCost >= cost) continue;
      cost = movedCost;
      best = moved;
    }
    if (best === widths) break;
    widths = best;
  }
  return widths;
}

/** Widths above one given at which a cell of the column comes to stand on one line, or on two. */
function targetWidths(cells: readonly CellWish[]): (width: Points) => readonly Points[] {
  const forTwo = new Map<CellWish, Points>();
  return (width) => {
    const targets = new Set<Points>();
    for (const cell of cells) {
      if (cell.natural <= width) continue;
      targets.add(cell.natural);
      const two = forTwo.get(cell) ?? widthForTwo(cell);
      forTwo.set(cell, two);
      if (two > width) targets.add(two);
    }
    return [...targets];
  };
}

/** Half of the natural width, and what unbreakable pieces leave empty at the first line's end. */
function widthForTwo({ natural, linesIn }: CellWish): Points {
  let width = natural / 2;
  while (width < natural && linesIn(width) > 2) width += targetStep;
  return Math.min(width, natural);
}

function fittingMoves(
  widths: Widths,
  targets: readonly ((width: Points) => readonly Points[])[],
  wishes: readonly ColumnWish[],
): readonly Widths[] {
  return widths.flatMap((width, to) =>
    (targets[to]?.(width) ?? []).flatMap((target) => movesFrom(widths, target - width, wishes, to)),
  );
}

/** @param receiver the only column to widen; any other if it is left out. */
function movesFrom(
  widths: Widths,
  amount: Points,
  wishes: readonly ColumnWish[],
  receiver?: number,
): readonly Widths[] {
  const columns = widths.map((_, column) => column);
  const givers = columns.filter((from) => (widths[from] ?? 0) - amount >= (wishes[from]?.minimum ?? 0));
  return givers.flatMap((from) =>
    columns
      .filter((to) => to !== from && (receiver === undefined || to === receiver))
      .map((to) =>
        widths.map((width, column) =>
          column === from ? width - amount : column === to ? width + amount : width,
        ),
      ),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
