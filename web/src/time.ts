// Days since 1970-01-01 in the proleptic Gregorian calendar. Date is not used: it reads time zones
// into days and years below 100 into the 20th century.

export interface Civil {
  year: number;
  month: number; // 1-12
  day: number;
}

// H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
export function to_civil(day: number): Civil {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const day_of_era = z - era * 146097;
  const year_of_era = Math.floor(
    (day_of_era - Math.floor(day_of_era / 1460) + Math.floor(day_of_era / 36524) - Math.floor(day_of_era / 146096)) / 365);
  const day_of_year = day_of_era - (365 * year_of_era + Math.floor(year_of_era / 4) - Math.floor(year_of_era / 100));
  const shifted = Math.floor((5 * day_of_year + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day: day_of_year - Math.floor((153 * shifted + 2) / 5) + 1 };
}

export function to_day(year: number, month = 1, day = 1): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const year_of_era = y - era * 400;
  const day_of_year = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + year_of_era * 365 + Math.floor(year_of_era / 4) - Math.floor(year_of_era / 100) + day_of_year - 719468;
}

const month_names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
export const year_name = (year: number): string => (year > 0 ? String(year) : `${1 - year} BC`);

export function day_name(day: number): string {
  const civil = to_civil(day);
  return `${civil.day} ${month_names[civil.month - 1]} ${year_name(civil.year)}`;
}

export interface Tick {
  day: number;
  label: string;
  is_major: boolean; // begins a year, or a month among days
}

type Step = { unit: 'day' | 'month' | 'year'; count: number; days: number };
const steps: Step[] = [
  { unit: 'day', count: 1, days: 1 },
  { unit: 'day', count: 2, days: 2 },
  { unit: 'day', count: 7, days: 7 },
  { unit: 'month', count: 1, days: 30 },
  { unit: 'month', count: 3, days: 91 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].map((count): Step => ({ unit: 'year', count, days: 365 * count })),
];

function days_of(step: Step, from: number, to: number): number[] {
  const found: number[] = [];
  const start = to_civil(Math.floor(from));
  if (step.unit === 'day') {
    for (let day = Math.floor(from / step.count) * step.count; day <= to; day += step.count) found.push(day);
  } else if (step.unit === 'month') {
    let month = start.year * 12 + Math.floor((start.month - 1) / step.count) * step.count;
    for (let day = from; day <= to; month += step.count) {
      day = to_day(Math.floor(month / 12), (month % 12 + 12) % 12 + 1);
      if (day <= to) found.push(day);
    }
  } else {
    for (let year = Math.floor(start.year / step.count) * step.count; to_day(year) <= to; year += step.count) found.push(to_day(year));
  }
  return found;
}

// Ticks between two days, at least `least_gap` pixels apart.
export function ticks(from: number, to: number, pixels: number, least_gap: number): Tick[] {
  const per_day = pixels / (to - from);
  const step = steps.find(s => s.days * per_day >= least_gap) ?? steps[steps.length - 1];
  return days_of(step, from, to).map(day => {
    const civil = to_civil(day);
    const year = year_name(civil.year);
    if (step.unit === 'year') return { day, label: year, is_major: true };
    const month = month_names[civil.month - 1];
    if (step.unit === 'month') return { day, label: civil.month === 1 ? year : month, is_major: civil.month === 1 };
    return { day, label: `${civil.day} ${month}`, is_major: civil.day <= step.count };
  });
}
