// The vocabulary of obstacles: what regions tell in Monev meetings, as a closed list to pick from.

/** Kendala as regions name them (fiskal/PAD, efisiensi, regulasi …), in the order of the pick-list. */
export const obstacleCategories = [
  'fiscal',
  'budget_cut',
  'no_regulation',
  'invalid_data',
  'nik_of_parent_region',
  'revised_budget',
  'pppk_transition',
  'low_literacy',
  'employer_noncompliance',
  'construction_low',
  'office_coordination',
  'budget_unspent',
] as const;
export type ObstacleCategory = (typeof obstacleCategories)[number];

export function isObstacleCategory(text: string): text is ObstacleCategory {
  return (obstacleCategories as readonly string[]).includes(text);
}

export type Obstacle = {
  readonly number: number;
  readonly category: ObstacleCategory;
  readonly what: string;
  /** The number it is about, as it was said. */
  readonly figure?: string;
};
