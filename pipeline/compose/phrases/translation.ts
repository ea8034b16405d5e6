// Texts of the data in the report's language: the translation, or the Chinese where there is none.
import { englishName } from '../../derive/english.js';
import type { Figure } from '../../model/figure.js';
import type { Run } from '../run.js';

/** Anything of the data that has texts and, perhaps, translations of them. */
type Translated<Field extends string> = { readonly [Name in Field]: string } & {
  readonly english?: Readonly<Partial<Record<Field, string>>>;
};

/** One text of a row. Chinese in an English report is told apart by its language later on. */
export function textOf<Field extends string>(
  { language }: Run,
  row: Translated<Field>,
  field: NoInfer<Field>,
): string {
  return (language === 'en' ? row.english?.[field] : undefined) ?? row[field];
}

/** What a figure is called in appendices. */
export function figureName({ language }: Run, figure: Figure): string {
  return language === 'en' ? englishName(figure) : figure.name;
}

/** A source as the data names it, by the translation that the data package has of it. */
export function sourceName(run: Run, title: string): string {
  const source = run.figures.edition.package.sources.find((known) => known.title === title);
  return source === undefined ? title : textOf(run, source, 'title');
}
