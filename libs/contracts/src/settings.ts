import type { Day, WorkYear } from '#calendar';

/** First day of a season that deadlines name: 汛期, 供暖季, 入冬 … */
export interface Season {
  name: string;
  from: Day;
}

/** PUT /api/v1/settings (If-Match) → SettingsView. */
export interface SettingsInput {
  countyName: string;
  /** Full name of the office that signs documents. */
  officeName: string;
  seasons: Season[];
  /** Holiday notices of years that the product does not ship with, or that replace what it ships. */
  workYears: WorkYear[];
}

/** GET /api/v1/settings */
export interface SettingsView extends SettingsInput {
  /** Years whose holidays the product knows without a setting. */
  shippedYears: number[];
  version: number;
}
