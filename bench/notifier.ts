import type { Figure } from './run.ts';

export default async function bench(): Promise<Figure[]> {
  return [];
}
