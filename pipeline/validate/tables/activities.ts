// Reads activities.csv (what was done, in words) and photos.csv (captions).
import { decimal } from '../../model/decimal.js';
import type { Activity, Photograph, Topic } from '../../model/edition.js';
import type { EditionSources } from '../../model/sources.js';
import { activityKinds } from '../cell/choices.js';
import type { ReadingContext } from './cell-reader.js';
import { findTopic, type KnownNames } from './known-names.js';
import { readyTable } from './table-context.js';
import { readEnglish } from './translations.js';
import { readWhole } from './whole-number.js';

const fromOne = { minimum: decimal('1'), maximum: null };

const translations = {
  activities: { title: 'title_en', detail: 'detail_en' },
  photographs: {
    people: 'people_en',
    location: 'place_en',
    occasion: 'occasion_en',
    alternativeText: 'alt_en',
  },
} as const;

export function readActivities(
  sources: EditionSources,
  topics: KnownNames<Topic>,
  context: ReadingContext,
): readonly Activity[] {
  const ready = readyTable(sources, 'activities', context);
  if (ready === null) return [];
  const { reader } = ready;
  return ready.rows.flatMap((row) => {
    const cell = reader.cell(row, 'topic');
    const id = reader.key(row, 'topic', 'required');
    const topic = id === null ? null : findTopic(cell, id, topics, context.report);
    const order = readWhole(row, 'order', reader, fromOne, 'required', context.report);
    const kind = reader.choice(row, 'kind', activityKinds, null);
    const title = reader.text(row, 'title', 'required');
    const detail = reader.text(row, 'detail', 'required');
    const source = reader.text(row, 'source', 'optional');
    const english = readEnglish(row, translations.activities, reader);
    if (topic?.type !== 'found' || order === null || order === 'empty' || kind === null) return [];
    if (title === null || detail === null || source === null || english === null) return [];
    return [{ topic: topic.thing.id, order, kind, title, detail, source, english, place: cell.place }];
  });
}

export function readPhotographs(sources: EditionSources, context: ReadingContext): readonly Photograph[] {
  const ready = readyTable(sources, 'photos', context);
  if (ready === null) return [];
  const { reader } = ready;
  return ready.rows.flatMap((row) => {
    const file = reader.key(row, 'file', 'required');
    const date = reader.date(row, 'date');
    const people = reader.text(row, 'people', 'optional');
    const location = reader.text(row, 'place', 'optional');
    const occasion = reader.text(row, 'occasion', 'required');
    const alternativeText = reader.text(row, 'alt', 'required');
    const credit = reader.text(row, 'credit', 'optional');
    const english = readEnglish(row, translations.photographs, reader);
    if (file === null || date === null || people === null || location === null) return [];
    if (occasion === null || alternativeText === null || credit === null || english === null) return [];
    const bytes = sources.pictures.get(file)?.bytes ?? null;
    const place = reader.cell(row, 'file').place;
    return [{ file, date, people, location, occasion, alternativeText, credit, english, bytes, place }];
  });
}
