import type { Messages } from './messages/messages.js';

/** A length of time, in seconds, minutes or hours. */
export function timeText(seconds: number, { progress: m }: Messages): string {
  if (seconds < 90) return m.seconds(Math.ceil(seconds));
  if (seconds < 5400) return m.minutes(Math.round(seconds / 60));
  return m.hours(m.decimal(seconds / 3600));
}
