// The published figures that come with Payung: the two data files of this package, read and parsed.

import { readFile } from 'node:fs/promises';
import type { RegionRegister } from '@payung/regions';
import { type Parsed, parsed } from '@payung/values';
import { parseArticles, parsePublished } from './figure.ts';
import { type PublishedRegion, publishedRegions } from './region.ts';

const folder = new URL('../../../data/', import.meta.url);

/** All published figures by region, with implied bases and findings. */
export async function readPublished(
  register: RegionRegister,
): Promise<Parsed<readonly PublishedRegion[]>> {
  const articles = parseArticles(await readFile(new URL('articles.csv', folder), 'utf8'));
  if (!articles.ok) return articles;
  const csv = await readFile(new URL('coverage-published.csv', folder), 'utf8');
  const figures = parsePublished(csv, articles.value);
  if (!figures.ok) return figures;
  return parsed(publishedRegions(figures.value, register), figures.issues);
}
