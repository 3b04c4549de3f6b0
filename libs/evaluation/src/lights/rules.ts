/** Thresholds of the lights. All are settings of the county; percentages as decimals: '90' is 90 %. */
export interface LightRules {
  red: {
    overdueDays: number;
    /** Red once unsigned for more than so many working days past the signing limit. */
    unsignedWorkingDays: number;
    returns: number;
    /** Reports missed running. */
    reportsMissed: number;
    attainmentBelow: string;
    /** Rate indicators: percentage points short, more than. */
    rateShortOver: string;
    /** Caps: per cent of the allowance to date used, more than. */
    capUseOver: string;
  };
  yellow: {
    /** Working days before due. */
    nearDue: number;
    /** The same where the whole term is long. */
    nearDueLongTerm: number;
    /** Whole term in calendar days, more than. */
    longTermDays: number;
    reportsMissed: number;
    attainmentBelow: string;
    capUseOver: string;
  };
}

/** Our own defaults; no rule of a higher office names these numbers. */
export const defaultLightRules: LightRules = {
  red: {
    overdueDays: 1,
    unsignedWorkingDays: 2,
    returns: 2,
    reportsMissed: 2,
    attainmentBelow: '90',
    rateShortOver: '1.0',
    capUseOver: '105',
  },
  yellow: {
    nearDue: 3,
    nearDueLongTerm: 7,
    longTermDays: 60,
    reportsMissed: 1,
    attainmentBelow: '98',
    capUseOver: '100',
  },
};
